let hatches = 0;

/** Lines for where nothing was read: data that is missing must not look like nothing happened. */
export interface Hatch {
  readonly fill: string;
  /** A mark that defines it; the first of its drawing. */
  readonly mark: () => SVGElement;
}

/** A hatch of one's own: a pattern of a drawing that is hidden fills nothing. */
export function freshHatch(): Hatch {
  hatches += 1;
  const id = `weiheng-hatch-${hatches}`;
  return {
    fill: `url(#${id})`,
    mark() {
      const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      box.innerHTML = `<defs><pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="var(--wh-surface)"/><line x1="0" y1="0" x2="0" y2="8" stroke="var(--wh-line-strong)" stroke-width="2"/></pattern></defs>`;
      return box.firstElementChild as SVGElement;
    },
  };
}
