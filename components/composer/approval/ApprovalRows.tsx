import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import type { BoxApproval } from '@/utils/guard/approval-state';
import { Bar } from '../Banner';
import { useTools, type View } from '../view';
import { ChangedText } from './ChangedText';
import { PersonalBar } from './PersonalBar';
import { Shelf } from './Shelf';
import { SubmitForm } from './SubmitForm';
import { changeWords, leftWords, otherChanges, timeWord, troubleWords } from './words';

/** Who stopped publishing, why, and until when. */
function FreezeBar({ freeze }: { readonly freeze: NonNullable<BoxApproval['freeze']> }) {
  const now = Date.now();
  const { byName, reason, at, reviewAt, isAll } = freeze;
  return (
    <div className="banner ink" role="status">
      <Icon name="frozen" />
      <div className="grow">
        <b>{t(isAll ? 'composer.approval_freeze_all' : 'composer.approval_freeze_one')}</b>
        <span className="told">{t('composer.approval_freeze_why', byName, timeWord(at, now), reason)}</span>
        {reviewAt !== undefined && (
          <span className="told">{t('composer.approval_freeze_until', timeWord(reviewAt, now))}</span>
        )}
      </div>
    </div>
  );
}

/** What was changed, and the two ways on. */
function Change({ approval, asked }: { readonly approval: BoxApproval; readonly asked: boolean }) {
  const { session, controller } = useTools();
  const { change, kind, may } = approval;
  if (!change) return null;
  return (
    <div className="change">
      {asked && <b className="warn-fg">{changeWords(change, kind)}</b>}
      {change.text.length > 0 && <ChangedText pieces={change.text} />}
      {otherChanges(change).map((word) => (
        <p key={word} className="fg-2">
          {word}
        </p>
      ))}
      <div className="fixes">
        {kind === 'void' && (
          <Button small data-focus="list" onClick={() => session.restoreDraft()}>
            <Icon name="reply" size={14} />
            {t('composer.approval_restore')}
          </Button>
        )}
        {may.submit && (
          <Button small onClick={() => controller.openDesk('submit')}>
            {t('composer.approval_resubmit')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Remarks({ approval }: { readonly approval: BoxApproval }) {
  const { controller } = useTools();
  return (
    <div className="change">
      <PlainList aria-label={t('composer.approval_remarks')}>
        {approval.remarks.map(({ by, text, quote }) => (
          <li key={`${by}${text}${quote ?? ''}`}>
            <b>{by}</b> {quote && <span className="cite-words">{quote}</span>} {text}
          </li>
        ))}
      </PlainList>
      {approval.may.submit && approval.hasContent && (
        <div className="fixes">
          <Button small data-focus="desk" onClick={() => controller.openDesk('submit')}>
            {t('composer.approval_resubmit')}
          </Button>
        </div>
      )}
    </div>
  );
}

function JobLine({ approval }: { readonly approval: BoxApproval }) {
  const { job, left } = approval;
  const now = Date.now();
  if (job?.kind === 'refused') {
    return (
      <p className="note block-fg" role="alert">
        {troubleWords(job.why)}
      </p>
    );
  }
  if (job?.kind === 'sending' || job?.kind === 'filling') {
    return (
      <p className="note" role="status">
        {t(job.kind === 'sending' ? 'composer.approval_sending' : 'composer.approval_filling')}
      </p>
    );
  }
  if (left.length === 0) return null;
  return (
    <p className="note" role="status">
      {t('composer.approval_left')}
      {left.map((one) => leftWords(one, now)).join(t('composer.approval_and'))}
    </p>
  );
}

interface ApprovalRowsProps {
  readonly approval: BoxApproval;
  readonly view: View;
  /** A send was stopped: the line beside the verdict is not there. */
  readonly asked: boolean;
}

/** Everything of approval below the first rows. */
export function ApprovalRows({ approval, view, asked }: ApprovalRowsProps) {
  const { session } = useTools();
  const { desk } = view.ui;
  const { kind, owner, personal, freeze } = approval;
  const name = view.state.who.name ?? '';
  const [first] = approval.remarks;
  const isTold = asked && first && desk === undefined && (kind === 'changes' || kind === 'rejected');
  const isPersonal = asked && view.state.reasons.includes('personal-words');
  return (
    <>
      {freeze && <FreezeBar freeze={freeze} />}
      {owner && approval.hasContent && (
        <Bar
          tone="block"
          icon="user"
          title={t('composer.approval_owner_title')}
          text={t('composer.approval_owner', owner.name, name)}
        >
          <Button small data-focus="list" onClick={() => session.detachDraft()}>
            {t('composer.approval_owner_take', name)}
          </Button>
        </Bar>
      )}
      {isPersonal && personal && (
        <PersonalBar key={personal} words={personal} name={name} coolDown={approval.coolDown} />
      )}
      {desk === 'change' && <Change approval={approval} asked={asked} />}
      {isTold && <p className="note">{t('composer.approval_said', first.by, first.text)}</p>}
      {desk === 'remarks' && <Remarks approval={approval} />}
      {desk === 'submit' && approval.may.submit && <SubmitForm approval={approval} />}
      {desk === 'shelf' && <Shelf view={view} />}
      <JobLine approval={approval} />
    </>
  );
}
