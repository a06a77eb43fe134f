import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { AccountLine } from './AccountLine';
import { Confirm, NotSent, Passed } from './Banner';
import { Degraded, isBlind } from './Degraded';
import { ElementChips } from './ElementChips';
import { FindingList } from './FindingList';
import { KeyRow } from './KeyRow';
import { Row1 } from './Row1';
import { hasChip, StatusChip } from './StatusChip';
import { Tally } from './Tally';
import { isCompact } from './ui-state';
import { useTools, type View } from './view';
import { reasonWord, unsaidReasons, type VerdictWords } from './words';

interface StripProps {
  readonly view: View;
  readonly words: VerdictWords;
}

/** The open panel: verdict, elements and account, message, findings, keys. */
export function Strip({ view, words }: StripProps) {
  const { controller } = useTools();
  const { state, ui } = view;
  const { banner } = state;
  const compact = isCompact(state.surface);
  const degraded = banner.kind === 'degraded' ? banner.what : undefined;
  const blind = degraded !== undefined && isBlind(degraded);
  const asked = (banner.kind === 'not-sent' || banner.kind === 'confirm') && !ui.passed;
  const unsaid = unsaidReasons(state).find((reason) => !hasChip(reason));
  const alone = compact && ui.card?.docked && state.findings.length === 1;
  return (
    <div className={compact ? 'strip compact' : 'strip'}>
      {blind && <Degraded what={degraded} state={state} />}
      {!blind && !asked && (
        <Row1
          {...words}
          tally={<Tally state={state} />}
          note={unsaid && state.text !== '' ? reasonWord(unsaid, state) : undefined}
        >
          <StatusChip state={state} />
          {compact && <AccountLine who={state.who} short />}
          <Button
            look="quiet"
            small
            aria-label={t('composer.fold')}
            aria-expanded
            onClick={() => controller.fold(true)}
          >
            <Icon name="up" />
          </Button>
        </Row1>
      )}
      {!blind && !asked && !compact && (
        <div className="r2">
          <ElementChips state={state} />
          <AccountLine who={state.who} />
        </div>
      )}
      {ui.passed && <Passed how={ui.passed.how} />}
      {asked && banner.kind === 'not-sent' && <NotSent view={view} />}
      {asked && banner.kind === 'confirm' && <Confirm view={view} />}
      {degraded && !blind && <Degraded what={degraded} state={state} />}
      <FindingList view={view} hidden={false} />
      {!compact && ui.listOpen && !asked && !alone && <KeyRow />}
    </div>
  );
}
