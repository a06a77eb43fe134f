import { useState } from 'react';
import { ticketKindText } from '@/components/desk/words';
import { Select } from '@/components/page/Select';
import { t } from '@/components/ui/message';
import {
  CAPTURE_RULES,
  type CaptureRule,
  type DeskPolicy,
  type DeskPolicySettings,
} from '@/utils/model/desk-policy';
import type { GovernedAccount } from '@/utils/model/policy';
import { TICKET_KINDS, type TicketKind } from '@/utils/model/ticket';
import { WordList } from './WordList';

interface CaptureRulesProps {
  readonly policy: DeskPolicy;
  readonly accounts: readonly Pick<GovernedAccount, 'uid' | 'name'>[];
  readonly onSave: (patch: Partial<DeskPolicySettings>) => void;
}

/** Which comments are noted by themselves, and as what. */
export function CaptureRules({ policy, accounts, onSave }: CaptureRulesProps) {
  const { capture } = policy;
  const [kind, setKind] = useState<TicketKind>('complaint');
  const set = (patch: Partial<DeskPolicy['capture']>) => onSave({ capture: { ...capture, ...patch } });
  const rules = CAPTURE_RULES.map((one) => [one, t(`deskRules.rule_${one}`)] as const);
  return (
    <section className="wp-panel desk-form" aria-label={t('deskRules.capture')}>
      <h2>{t('deskRules.capture')}</h2>
      <Select
        label={t('deskRules.rule')}
        value={capture.rule}
        options={rules}
        onChange={(rule) => set({ rule })}
      />
      {accounts.length > 1 &&
        accounts.map(({ uid, name }) => (
          <Select<CaptureRule | 'same'>
            key={uid}
            label={t('deskRules.rule_of', name)}
            value={capture.byAccount[uid] ?? 'same'}
            options={[['same', t('deskRules.rule_same')], ...rules]}
            onChange={(rule) => {
              const { [uid]: _before, ...others } = capture.byAccount;
              set({ byAccount: rule === 'same' ? others : { ...others, [uid]: rule } });
            }}
          />
        ))}
      <WordList label={t('deskRules.words')} words={capture.words} onSave={(words) => set({ words })} />
      <Select
        label={t('deskRules.own_kind')}
        value={kind}
        options={TICKET_KINDS.map((one) => [one, ticketKindText(one)])}
        onChange={setKind}
      />
      <WordList
        key={kind}
        label={t('deskRules.own_words', ticketKindText(kind))}
        words={capture.ownWords.filter((one) => one.kind === kind).map(({ word }) => word)}
        onSave={(words) =>
          set({
            ownWords: [
              // a word means one kind: the one it was given last
              ...capture.ownWords.filter((one) => one.kind !== kind && !words.includes(one.word)),
              ...words.map((word) => ({ word, kind })),
            ],
          })
        }
      />
      <WordList
        label={t('deskRules.leave_alone')}
        words={capture.leaveAlone}
        onSave={(leaveAlone) => set({ leaveAlone })}
      />
    </section>
  );
}
