import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import type { IconName } from '@/components/ui/icon-paths';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { ComposerState } from '@/utils/guard/session';
import { ApprovalAction, hasApprovalChip } from './approval/ApprovalChip';
import { countBySeverity, toItems } from './items';
import { ReasonForm } from './ReasonForm';
import { useTools, type View } from './view';
import { reasonWord, sentence, unsaidReasons } from './words';

interface BarProps {
  readonly tone: 'block' | 'warn' | 'ok' | 'info';
  readonly icon: IconName;
  readonly title: string;
  readonly text: ReactNode;
  readonly children?: ReactNode;
}

/** A filled line: title in the state's colour, then a sentence, then at most two buttons. */
export function Bar({ tone, icon, title, text, children }: BarProps) {
  const fg = tone === 'info' ? 'warn-fg' : `${tone}-fg`;
  return (
    <div className={`banner ${tone}`}>
      <Icon name={icon} tone={fg} />
      <div className="grow">
        <b className={fg}>{title}</b>
        <span className="told">{text}</span>
      </div>
      {children}
    </div>
  );
}

function stopText(state: ComposerState): string {
  const { block, evidence } = countBySeverity(state.findings);
  // a line of its own says whose draft this is
  const isForeign = state.approval?.owner !== undefined;
  const reasons = isForeign ? [] : unsaidReasons(state);
  const unsaid = reasons.map((reason) => sentence(reasonWord(reason, state)));
  if (block > 0 && evidence > 0 && state.mode === 'enforce') {
    return [t('composer.not_sent_both', block, evidence), ...unsaid].join('');
  }
  if (block > 0) return [t('composer.not_sent_fix', block), ...unsaid].join('');
  if (evidence > 0 && state.reasons.includes('evidence-missing')) {
    return [t('composer.not_sent_evidence', evidence), ...unsaid].join('');
  }
  if (unsaid.length > 0 || isForeign) return unsaid.join('');
  return state.reasons.map((reason) => sentence(reasonWord(reason, state))).join('');
}

/** Send was pressed and nothing left: what is still here and what to do. */
export function NotSent({ view }: { readonly view: View }) {
  const { controller } = useTools();
  const { state, ui } = view;
  const first = toItems(state.findings)[0];
  const { approval } = state;
  const isFrozen = approval?.kind === 'frozen';
  const mayRelease = state.mayBreakGlass && state.mode === 'enforce' && !isFrozen;
  const mark = first || approval?.owner ? undefined : 'list';
  return (
    <>
      <Bar
        tone="block"
        icon="tilt"
        title={t('verdict.not_sent')}
        text={`${t('composer.not_sent_kept')}${stopText(state)}`}
      >
        {mayRelease && (
          <Button
            small
            look="quiet"
            aria-expanded={ui.releasing}
            onClick={() => controller.setReleasing(!ui.releasing)}
          >
            {t('composer.release_open')}
          </Button>
        )}
        {hasApprovalChip(approval) && !first && (
          <ApprovalAction approval={approval} view={view} mark={mark} />
        )}
        {first && (
          <Button small data-focus="list" onClick={() => controller.goTo(first.id)}>
            {t('composer.one_by_one')}
            <Kbd keys={['⏎']} />
          </Button>
        )}
      </Bar>
      {mayRelease && ui.releasing && (
        <>
          <p className="note">{t('composer.release_note')}</p>
          <ReasonForm
            label={t('composer.release_title')}
            placeholder={t('composer.release_placeholder')}
            submit={t('composer.release_do')}
            back={t('composer.cancel')}
            focusMark="reason"
            onSubmit={controller.release}
            onBack={controller.escape}
          />
        </>
      )}
    </>
  );
}

/** confirm mode: stopped once, a reason lets it go. */
export function Confirm({ view }: { readonly view: View }) {
  const { controller } = useTools();
  const { state } = view;
  const finding = toItems(state.findings)[0]?.finding;
  const text = finding
    ? sentence(t('composer.confirm_quote', finding.quote, finding.message))
    : unsaidReasons(state).map((reason) => sentence(reasonWord(reason, state)));
  return (
    <>
      <Bar tone="warn" icon="warn" title={t('composer.confirm_title')} text={text} />
      <ReasonForm
        label={t('composer.reason_label')}
        placeholder={t('composer.confirm_placeholder')}
        submit={t('composer.confirm_do')}
        back={t('composer.confirm_back')}
        focusMark="reason"
        onSubmit={controller.confirm}
        onBack={controller.escape}
      />
    </>
  );
}

/** The reason is noted; the person presses send, never we. */
export function Passed({ how }: { readonly how: 'confirmed' | 'released' }) {
  const title = how === 'confirmed' ? t('composer.confirm_done') : t('composer.release_done');
  return <Bar tone="ok" icon="ok" title={title} text={t('composer.confirm_done_next')} />;
}
