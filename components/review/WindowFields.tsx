import { TextField } from '@/components/page/TextField';
import { t } from '@/components/ui/message';
import { useDeskFacts } from './desk-context';
import { readWindow, type WindowText } from './time-window';
import type { Review } from './useReview';
import { spanText } from './words';

interface WindowFieldsProps {
  readonly review: Review;
  readonly value: WindowText;
  readonly onChange: (value: WindowText) => void;
}

const MINUTE = 60_000;

/** From when and until when the approved post may go out; both may stay open. */
export function WindowFields({ review, value, onChange }: WindowFieldsProps) {
  const { now } = useDeskFacts();
  const minutes = review.round?.validMinutes;
  const isBad = readWindow(value, now) === undefined;
  return (
    <details className="rv-sec rv-window">
      <summary>
        {t('review.window')}{' '}
        <span className="fg-3 t12">
          {minutes !== undefined && t('review.valid_for', spanText(minutes * MINUTE))}
        </span>
      </summary>
      <div className="rv-window-fields">
        <TextField
          label={t('review.not_before')}
          type="datetime-local"
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
        />
        <TextField
          label={t('review.until')}
          type="datetime-local"
          value={value.until}
          error={isBad ? t('refusal.bad_window') : undefined}
          onChange={(until) => onChange({ ...value, until })}
        />
      </div>
    </details>
  );
}
