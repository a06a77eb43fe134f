const COLOURS = 5;

/** First sign of a name in a disc; decoration beside the name itself. */
export function Avatar({ name }: { readonly name: string }) {
  const [first = '?'] = [...name];
  const hue = [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % COLOURS;
  return (
    <span className={`rv-av c${hue}`} aria-hidden="true">
      {first}
    </span>
  );
}
