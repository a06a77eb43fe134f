import { TextField } from '@/components/page/TextField';
import { t } from '@/components/ui/message';
import type { Period } from '@/utils/model/report';

interface CampaignFieldsProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** A campaign: its topic, its first and last day. */
export const CampaignFields = ({ period, onChange }: CampaignFieldsProps) => (
  <>
    <TextField
      label={t('report.topic')}
      placeholder={t('report.topic_hint')}
      maxLength={60}
      value={period.topic ?? ''}
      onChange={(text) => onChange({ ...period, topic: text.replaceAll('#', '') })}
    />
    <TextField
      label={t('report.from')}
      type="date"
      max={period.to}
      value={period.from}
      onChange={(from) => from !== '' && from <= period.to && onChange({ ...period, from })}
    />
    <TextField
      label={t('report.to')}
      type="date"
      min={period.from}
      value={period.to}
      onChange={(to) => to !== '' && to >= period.from && onChange({ ...period, to })}
    />
  </>
);
