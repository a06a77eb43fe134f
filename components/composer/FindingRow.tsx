import { memo } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { FindingDetail } from './FindingDetail';
import type { Item, Row } from './items';
import { useTools, type View } from './view';
import { fixLabel, rowWords, severityWord } from './words';

/** The public attributes of a finding: a contract with tests and company styles. */
export const findingAttributes = ({ finding }: Item) => ({
  'data-rule': finding.rule,
  'data-category': finding.category,
  'data-severity': finding.severity,
  'data-start': finding.start,
  'data-end': finding.end,
});

interface FindingRowProps {
  readonly row: Row;
  readonly view: View;
  readonly total: number;
}

/** An open card tells more of the state than a row does. */
const showsTheSame = (a: FindingRowProps, b: FindingRowProps): boolean =>
  a.row.head === b.row.head &&
  a.row.equals.length === b.row.equals.length &&
  a.row.equals.every((item, i) => item === b.row.equals[i]) &&
  a.total === b.total &&
  a.view.ui === b.view.ui &&
  !b.view.ui.card &&
  a.view.state.banner.kind === b.view.state.banner.kind;

/** One finding, 34 px: what, why, the best fix, more; or the whole detail when it is docked here. */
export const FindingRow = memo(function FindingRow({ row, view, total }: FindingRowProps) {
  const { controller } = useTools();
  const { head, equals } = row;
  const { finding } = head;
  const { ui } = view;
  const on = ui.current === head.id;
  const stopped = view.state.banner.kind === 'not-sent';
  if (on && ui.card?.docked) {
    return (
      <li className="docked" aria-label={rowWords(head, total)} {...findingAttributes(head)}>
        <FindingDetail key={head.id} item={head} view={view} docked />
      </li>
    );
  }
  const fix = finding.fixes[0];
  return (
    <li className={on ? 'row on' : 'row'} aria-label={rowWords(head, total)} {...findingAttributes(head)}>
      <button
        type="button"
        className="said"
        tabIndex={-1}
        onClick={() => controller.open(head.id, 'pin', false)}
      >
        <Icon
          name={finding.severity}
          tone={`${finding.severity}-fg`}
          label={severityWord(finding.severity)}
        />
        <span className="quote">
          {finding.quote}
          {equals.length > 0 && <span className="fg-2"> {t('composer.times', equals.length + 1)}</span>}
        </span>
        <span className="why" title={finding.message}>
          {finding.message}
        </span>
      </button>
      {equals.length > 0 && fix && fix.kind !== 'evidence' && (
        <Button small look="quiet" onClick={() => controller.applyAll([head, ...equals])}>
          {t('composer.fix_all')}
        </Button>
      )}
      <Button
        small
        className="fix"
        look={on && stopped ? 'primary' : 'plain'}
        title={fix?.kind === 'replace' ? fix.text : undefined}
        data-focus={`row:${head.id}`}
        onFocus={() => controller.select(head.id)}
        onClick={(event) =>
          fix ? controller.apply(head, 0, event.detail === 0) : controller.editByHand(head)
        }
      >
        <span className="cut">{fix ? fixLabel(fix) : t('composer.fix_self')}</span>
        {on && !stopped && <Kbd keys={['⏎']} />}
      </Button>
      <Button
        small
        look="quiet"
        aria-label={t('composer.details', finding.quote)}
        onClick={(event) => controller.open(head.id, 'pin', event.detail === 0)}
      >
        <Icon name="more" />
      </Button>
    </li>
  );
}, showsTheSame);
