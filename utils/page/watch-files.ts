/** A picture or video file a person handed to the page, and the element it was handed to. */
export interface GivenFile {
  readonly file: File;
  readonly to: Node;
}

const WANTED = /^(?:image|video)\//;

const filesOf = (event: Event): readonly File[] => {
  if (event instanceof ClipboardEvent) return [...(event.clipboardData?.files ?? [])];
  if (event instanceof DragEvent) return [...(event.dataTransfer?.files ?? [])];
  const field = event.target;
  return field instanceof HTMLInputElement && field.type === 'file' ? [...(field.files ?? [])] : [];
};

/** Tells pictures and videos that come by the file picker, by paste or by drop, before the page hears of them. */
export function watchFiles(onFiles: (given: readonly GivenFile[]) => void, signal: AbortSignal): void {
  const look = (event: Event): void => {
    if (!(event.target instanceof Node)) return;
    const to = event.target;
    const files = filesOf(event).filter((file) => WANTED.test(file.type));
    if (files.length > 0) onFiles(files.map((file) => ({ file, to })));
  };
  for (const type of ['change', 'paste', 'drop']) {
    window.addEventListener(type, look, { capture: true, passive: true, signal });
  }
}
