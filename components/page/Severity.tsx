import { Chip } from '@/components/ui/Chip';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { Severity } from '@/utils/model/finding';

const TONES = { block: 'block', warn: 'warn', evidence: 'evidence', info: 'plain' } as const;

/** Sign of a severity in its colour, spoken as its word. */
export const SeverityIcon = ({ severity }: { readonly severity: Severity }) => (
  <Icon name={severity} size={14} tone={`${severity}-fg`} label={t(`severity.${severity}`)} />
);

export const SeverityChip = ({ severity }: { readonly severity: Severity }) => (
  <Chip icon={severity} tone={TONES[severity]}>
    {t(`severity.${severity}`)}
  </Chip>
);
