import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { Reason } from '@/utils/model/verdict';
import { AccountLine } from './AccountLine';
import { ApprovalAction, ApprovalChip, hasApprovalChip } from './approval/ApprovalChip';
import { ApprovalRows } from './approval/ApprovalRows';
import { ShelfButton } from './approval/Shelf';
import { approvalNote } from './approval/words';
import { Confirm, NotSent, Passed } from './Banner';
import { Degraded, isBlind } from './Degraded';
import { ElementChips } from './ElementChips';
import { FindingList } from './FindingList';
import { KeyRow } from './KeyRow';
import { Row1 } from './Row1';
import { Tally } from './Tally';
import { isCompact } from './ui-state';
import { useTools, type View } from './view';
import { reasonWord, unsaidReasons, type VerdictWords } from './words';

/** The chip and its rows say it. */
const isSaidByApproval = (reason: Reason): boolean =>
  reason === 'frozen' || reason === 'wrong-account' || reason.startsWith('approval');

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
  const { approval } = state;
  const unsaid = unsaidReasons(state).find((reason) => !approval || !isSaidByApproval(reason));
  const note = approval && approvalNote(approval, state.findings.length === 0);
  const alone = compact && ui.card?.docked && state.findings.length === 1;
  return (
    <div className={compact ? 'strip compact' : 'strip'}>
      {blind && <Degraded what={degraded} state={state} />}
      {!blind && !asked && (
        <Row1
          {...words}
          tally={<Tally state={state} />}
          note={note ?? (unsaid && state.text !== '' ? reasonWord(unsaid, state) : undefined)}
        >
          {hasApprovalChip(approval) && (
            <>
              <ApprovalChip approval={approval} />
              <ApprovalAction approval={approval} view={view} />
            </>
          )}
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
          <ShelfButton view={view} />
          <AccountLine who={state.who} />
        </div>
      )}
      {ui.passed && <Passed how={ui.passed.how} />}
      {asked && banner.kind === 'not-sent' && <NotSent view={view} />}
      {asked && banner.kind === 'confirm' && <Confirm view={view} />}
      {approval && !blind && <ApprovalRows approval={approval} view={view} asked={asked} />}
      {degraded && !blind && <Degraded what={degraded} state={state} />}
      <FindingList view={view} hidden={false} />
      {!compact && ui.listOpen && !asked && !alone && <KeyRow />}
    </div>
  );
}
