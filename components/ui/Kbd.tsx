/** Keycaps, one per key. */
export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key) => (
    <kbd key={key} className="wh-key">
      {key}
    </kbd>
  ));
}
