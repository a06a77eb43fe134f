import './report.css';
import type { Figure, FigureId } from '@/utils/model/report';
import { figureName, figureNote, figureValue } from './figure-text';

interface FigureStripProps {
  readonly figures: readonly Figure[];
  readonly shown: readonly FigureId[];
  /** Shows what a figure was made of. */
  readonly onOpen: (figure: Figure) => void;
}

/** The figures at the head of a report; each opens what it was made of. */
export function FigureStrip({ figures, shown, onOpen }: FigureStripProps) {
  return (
    <div className="wp-panel figures">
      {shown.flatMap((id) => {
        const figure = figures.find((one) => one.id === id);
        if (!figure) return [];
        const isMissing = figure.value === undefined;
        return [
          <button key={id} type="button" className="figure" onClick={() => onOpen(figure)}>
            <span className="fg-2">{figureName(id)}</span>
            <b className={isMissing ? 'fg-3' : undefined}>{figureValue(figure)}</b>
            <span className="fg-3 t12">{figureNote(figure)}</span>
          </button>,
        ];
      })}
    </div>
  );
}
