const TYPED = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'drop',
] as const;
const COMPOSED = ['compositionstart', 'compositionupdate', 'compositionend'] as const;

/** Keeps what is typed inside our shadow root from the page's hotkeys. Clicks pass: they close the page's own menus. */
export function containEvents(root: ShadowRoot, signal: AbortSignal): void {
  const stop = (event: Event): void => event.stopPropagation();
  for (const type of [...TYPED, ...COMPOSED]) root.addEventListener(type, stop, { signal });
}
