import type { Tone } from '@/components/ui/Chip';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
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
  const frozen = state.reasons.includes('frozen');
  const [tone, word]: [Tone, string] = frozen
    ? ['ink', t('composer.chip_frozen')]
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
        name={frozen ? 'frozen' : words.icon}
        size={14}
        tone={tone === 'outline' ? words.tone : undefined}
      />
      {word}
    </button>
  );
}
