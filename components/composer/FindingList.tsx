import { memo, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import { FindingRow, findingAttributes } from './FindingRow';
import { type Item, ROWS_SHOWN, toItems, toRows } from './items';
import { useTools, type View } from './view';

const ROW = 34;

/** A finding without a visible row is still there for tests, styles and counting. */
const Unseen = memo(({ item }: { readonly item: Item }) => <li hidden {...findingAttributes(item)} />);

interface FindingListProps {
  readonly view: View;
  readonly hidden: boolean;
}

/** A key that changes no finding leaves the list as it is; an open card tells more of the state than rows do. */
const showsTheSame = (a: FindingListProps, b: FindingListProps): boolean =>
  a.hidden === b.hidden &&
  a.view.ui === b.view.ui &&
  !b.view.ui.card &&
  a.view.state.findings === b.view.state.findings &&
  a.view.state.banner.kind === b.view.state.banner.kind;

/** All findings, gravest first. It does not get shorter while a text is being mended, so that the feed stays put. */
export const FindingList = memo(function FindingList({ view, hidden }: FindingListProps) {
  const { controller } = useTools();
  const items = toItems(view.state.findings);
  const rows = toRows(items);
  const shown = hidden ? 0 : view.ui.showAll ? rows.length : ROWS_SHOWN;
  const visible = rows.slice(0, shown);
  const rest = rows.slice(shown);
  const most = useRef(0);
  most.current =
    view.ui.listOpen && !hidden ? Math.max(most.current, Math.min(visible.length, ROWS_SHOWN)) : 0;
  if (items.length === 0 && !view.ui.listOpen) return null;
  const left = rest.reduce((sum, row) => sum + 1 + row.equals.length, 0);
  return (
    <>
      <PlainList
        className="find"
        aria-label={t('composer.list')}
        hidden={hidden}
        style={{ minHeight: most.current * ROW }}
      >
        {visible.map((row) => (
          <FindingRow key={row.head.id} row={row} view={view} total={items.length} />
        ))}
        {visible.flatMap((row) => row.equals.map((item) => <Unseen key={item.id} item={item} />))}
        {rest.flatMap((row) => [row.head, ...row.equals].map((item) => <Unseen key={item.id} item={item} />))}
      </PlainList>
      {!hidden && rows.length > ROWS_SHOWN && (
        <div className="more">
          <Button
            small
            look="quiet"
            aria-expanded={view.ui.showAll}
            onClick={() => controller.showAll(!view.ui.showAll)}
          >
            {view.ui.showAll ? t('composer.fewer_rows') : t('composer.more_rows', left)}
          </Button>
        </div>
      )}
    </>
  );
}, showsTheSame);
