import { useState } from 'react';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';

interface Review {
  readonly cause: string;
  readonly course: string;
  readonly lessons: string;
  readonly measures: readonly string[];
}

interface ReviewFormProps {
  readonly isBusy: boolean;
  readonly onReview: (review: Review) => void;
}

/** What is written after it is over: cause, course, lessons, and what will be done. */
export function ReviewForm({ isBusy, onReview }: ReviewFormProps) {
  const [cause, setCause] = useState('');
  const [course, setCourse] = useState('');
  const [lessons, setLessons] = useState('');
  const [measures, setMeasures] = useState('');
  const isReady = [cause, course, lessons].every((text) => text.trim() !== '') && !isBusy;
  return (
    <form
      className="desk-form"
      aria-label={t('crisis.report_review')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const list = measures.split(/[;；\n]/).map((one) => one.trim());
        onReview({ cause, course, lessons, measures: list.filter((one) => one !== '') });
      }}
    >
      <TextField label={t('crisis.report_cause')} value={cause} maxLength={4_000} onChange={setCause} />
      <TextField label={t('crisis.report_course')} value={course} maxLength={4_000} onChange={setCourse} />
      <TextField label={t('crisis.report_lessons')} value={lessons} maxLength={4_000} onChange={setLessons} />
      <TextField
        label={t('crisis.measures_hint')}
        value={measures}
        maxLength={4_000}
        onChange={setMeasures}
      />
      <div className="row">
        <span className="grow" />
        <Button look="primary" type="submit" off={!isReady}>
          {t('crisis.review_save')}
        </Button>
      </div>
    </form>
  );
}
