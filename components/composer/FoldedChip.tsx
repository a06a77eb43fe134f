import type { Tone } from '@/components/ui/Chip';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { hasApprovalChip } from './approval/ApprovalChip';
import { chipWords } from './approval/words';
import { countBySeverity } from './items';
import { useTools, type View } from './view';
import { type VerdictWords, verdictWords } from './words';

const TONES: Readonly<Record<string, Tone>> = {
  'block-fg': 'block',
  'warn-fg': 'warn',
  'accent-fg': 'accent',
};

/** The whole strip as one chip of 24 px. */
export function FoldedChip({ view, last }: { readonly view: View; readonly last?: VerdictWords }) {
  const { controller } = useTools();
  const { state } = view;
  const words = verdictWords(state, last);
  const counts = countBySeverity(state.findings);
  const must = counts.block + counts.evidence;
  const { approval } = state;
  const frozen = approval?.kind === 'frozen';
  const chip = hasApprovalChip(approval) ? chipWords(approval, Date.now(), true) : undefined;
  // approval stands in the way, and nothing in the text does
  const isChip = chip !== undefined && (frozen || (must === 0 && state.verdict !== 'unknown'));
  const [tone, word]: [Tone, string] = isChip
    ? [chip.tone, chip.word]
    : state.verdict === 'block' && must > 0
      ? ['block', t('verdict.must_fix', must)]
      : state.verdict === 'warn' && counts.warn > 0
        ? ['warn', t('verdict.look_at', counts.warn)]
        : state.text === '' && words.quiet
          ? ['outline', t('verdict.empty_short')]
          : [state.verdict === 'unknown' ? 'outline' : (TONES[words.tone] ?? 'outline'), words.word];
  return (
    <button
      type="button"
      className={`wh-chip folded ${tone}`}
      aria-expanded={false}
      aria-label={`${t('composer.unfold')} · ${word}`}
      title={t('composer.unfold')}
      onClick={() => controller.fold(false)}
    >
      <Icon
        name={isChip ? chip.icon : words.icon}
        size={14}
        tone={!isChip && tone === 'outline' ? words.tone : undefined}
      />
      {word}
    </button>
  );
}
