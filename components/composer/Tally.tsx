import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { ComposerState } from '@/utils/guard/session';
import { countBySeverity, LIST_ORDER } from './items';

/** "2 禁用 1 需依据 2 慎用", zeros left out; notes are counted only when nothing graver is there. */
export function Tally({ state }: { readonly state: ComposerState }) {
  const counts = countBySeverity(state.findings);
  const shown = LIST_ORDER.filter((severity) => counts[severity] > 0 && severity !== 'info');
  const list = shown.length > 0 || counts.info === 0 ? shown : (['info'] as const);
  return (
    <span className="tally">
      {list.map((severity) => (
        <span key={severity} className={`${severity}-fg`}>
          <Icon name={severity} size={14} />
          {t(`composer.tally_${severity}`, counts[severity])}
        </span>
      ))}
    </span>
  );
}
