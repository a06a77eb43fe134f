import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { BoxApproval } from '@/utils/guard/approval-state';
import type { Desk } from '../ui-state';
import { useTools, type View } from '../view';
import { chipWords } from './words';

/** A chip is shown where approval stands between the text and sending it, or where a draft is behind the text. */
export const hasApprovalChip = (approval: BoxApproval | undefined): approval is BoxApproval =>
  approval !== undefined &&
  (approval.isNeeded ||
    approval.draft !== undefined ||
    approval.kind === 'frozen' ||
    approval.kind === 'offline');

/** How the box stands with approval. */
export function ApprovalChip({ approval }: { readonly approval: BoxApproval }) {
  const { icon, tone, word } = chipWords(approval, Date.now());
  return (
    <Chip icon={icon} tone={tone} title={word}>
      <span className="cut">{word}</span>
    </Chip>
  );
}

interface DoAction {
  readonly label: string;
  readonly desk: Desk;
  readonly look?: 'primary';
}

/** The one thing a person may want to do now; the rest is in the rows below. */
function actionOf(approval: BoxApproval, open: Desk | undefined): DoAction | undefined {
  const { kind, remarks, may, hasContent, isNeeded, owner } = approval;
  if (kind === 'void') {
    return {
      label: t(open === 'change' ? 'composer.approval_hide_change' : 'composer.approval_see_change'),
      desk: 'change',
    };
  }
  if ((kind === 'changes' || kind === 'rejected') && remarks.length > 0) {
    return {
      label: t(open === 'remarks' ? 'composer.approval_hide_remarks' : 'composer.approval_see_remarks'),
      desk: 'remarks',
    };
  }
  const isOpen = (kind === 'none' || kind === 'expired') && isNeeded && !owner;
  return isOpen && may.submit && hasContent
    ? { label: t('composer.approval_submit'), desk: 'submit', look: 'primary' }
    : undefined;
}

interface ActionProps {
  readonly approval: BoxApproval;
  readonly view: View;
  /** Takes the focus after a stopped send. */
  readonly mark?: string;
}

/** Beside the chip: 提交审批, 看差异 or 看批注. */
export function ApprovalAction({ approval, view, mark }: ActionProps) {
  const { controller } = useTools();
  const { desk } = view.ui;
  const action = actionOf(approval, desk);
  if (!action || (action.look && desk === 'submit')) return null;
  return (
    <Button
      small
      look={action.look}
      aria-expanded={desk === action.desk}
      data-focus={mark ?? 'desk-button'}
      onClick={() => controller.openDesk(desk === action.desk ? undefined : action.desk)}
    >
      {action.label}
    </Button>
  );
}
