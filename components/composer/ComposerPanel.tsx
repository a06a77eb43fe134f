import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { t } from '@/components/ui/message';
import { FindingList } from './FindingList';
import { FloatingCard } from './FloatingCard';
import { FoldedChip } from './FoldedChip';
import { toItems } from './items';
import { runPanelKey } from './panel-keys';
import { Strip } from './Strip';
import type { Store } from './store';
import { type Tools, ToolsContext, type View } from './view';
import { type VerdictWords, verdictWords } from './words';

interface ComposerPanelProps {
  readonly view: Store<View>;
  readonly tools: Tools;
}

/** Everything under one compose box: strip or chip, list, card. */
export function ComposerPanel({ view: store, tools }: ComposerPanelProps) {
  const view = useSyncExternalStore(store.subscribe, store.get);
  const section = useRef<HTMLElement>(null);
  const last = useRef<VerdictWords>(undefined);
  const { state, ui } = view;
  const words = verdictWords(state, last.current);
  // not an effect for later: that would be a frame and a timer with every key
  useLayoutEffect(() => {
    if (!state.busy) last.current = words;
  });

  const wish = ui.focus;
  useEffect(() => {
    if (!wish || !section.current) return;
    const names =
      wish.target === 'fix'
        ? [`card:${wish.id}`, `row:${wish.id}`, 'list']
        : [wish.target === 'form' ? `form:${wish.id}` : wish.target];
    const marked = [...section.current.querySelectorAll<HTMLElement>('[data-focus]')];
    const target = names
      .map((name) => marked.find((element) => element.dataset.focus === name))
      .find(Boolean);
    target?.focus({ preventScroll: false });
  }, [wish]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (runPanelKey(event.nativeEvent, tools)) event.preventDefault();
  };
  const item =
    ui.card && !ui.card.docked ? toItems(state.findings).find(({ id }) => id === ui.current) : undefined;
  return (
    <ToolsContext value={tools}>
      <section
        ref={section}
        lang={t('composer.lang')}
        aria-label={t(`composer.label_${state.surface}`)}
        onKeyDown={onKeyDown}
      >
        {ui.folded ? (
          <div className="chip-line">
            <FoldedChip view={view} last={last.current} />
            <FindingList view={view} hidden />
          </div>
        ) : (
          <Strip view={view} words={words} />
        )}
        {item && <FloatingCard item={item} view={view} />}
      </section>
    </ToolsContext>
  );
}
