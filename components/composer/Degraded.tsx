import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { ComposerState } from '@/utils/guard/session';
import { Bar } from './Banner';
import { Row1 } from './Row1';

type What = Extract<ComposerState['banner'], { kind: 'degraded' }>['what'];

/** Parts whose failure leaves nothing to judge: they take the verdict's place. */
export const isBlind = (what: What): boolean => what === 'box' || what === 'context';

interface DegradedProps {
  readonly what: What;
  readonly state: ComposerState;
}

/** One part fails: which, and what still works. */
export function Degraded({ what, state }: DegradedProps) {
  if (what === 'context') {
    return (
      <Row1
        icon="refresh"
        tone="warn-fg"
        word={t('composer.degraded_context')}
        note={t('composer.degraded_context_note')}
      >
        <Button small look="primary" onClick={() => location.reload()}>
          {t('composer.reload')}
        </Button>
      </Row1>
    );
  }
  if (what === 'box') {
    const open = state.verdict !== 'block' && state.mode !== 'enforce';
    return (
      <Row1
        icon="unknown"
        tone="warn-fg"
        word={t('composer.degraded_box')}
        note={t(open ? 'composer.degraded_box_open' : 'composer.degraded_box_closed')}
      />
    );
  }
  return (
    <Bar
      tone="info"
      icon="unknown"
      title={t(`composer.degraded_${what}`)}
      text={t(`composer.degraded_${what}_note`)}
    />
  );
}
