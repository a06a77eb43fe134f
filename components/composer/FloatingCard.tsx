import { useLayoutEffect, useRef } from 'react';
import { t } from '@/components/ui/message';
import { FindingDetail } from './FindingDetail';
import type { Item } from './items';
import { useTools, type View } from './view';
import { severityWord } from './words';

/** How often an open card looks whether the page moved under it, in ms. */
const LOOK_EVERY = 300;

/** The card beside the column, in the top layer. It closes rather than touch one of the page's controls. */
export function FloatingCard({ item, view }: { readonly item: Item; readonly view: View }) {
  const { controller, locate } = useTools();
  const ref = useRef<HTMLDivElement>(null);
  const notch = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const card = ref.current;
    if (!card) return;
    if (!card.matches(':popover-open')) card.showPopover();
    const put = (): void => {
      const place = locate(item, { width: card.offsetWidth, height: card.offsetHeight });
      if (place.kind === 'docked') {
        controller.closeCard();
        return;
      }
      card.style.left = `${place.left}px`;
      card.style.top = `${place.top}px`;
      card.dataset.side = place.side;
      if (notch.current) notch.current.style.top = `${place.notch - 5}px`;
    };
    put();
    let frame = 0;
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(put);
    };
    const timer = setInterval(put, LOOK_EVERY);
    window.addEventListener('scroll', later, { capture: true, passive: true });
    window.addEventListener('resize', later, { passive: true });
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later, { capture: true });
      window.removeEventListener('resize', later);
    };
  });

  const { severity, quote } = item.finding;
  return (
    <div
      ref={ref}
      popover="manual"
      role="dialog"
      className="card"
      aria-label={t('composer.card', severityWord(severity), quote)}
    >
      <span ref={notch} className="notch" />
      <FindingDetail key={item.id} item={item} view={view} docked={false} />
    </div>
  );
}
