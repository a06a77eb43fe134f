import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';

interface FormFootProps {
  readonly isBusy: boolean;
  readonly onCancel: () => void;
}

export const FormFoot = ({ isBusy, onCancel }: FormFootProps) => (
  <div className="row">
    <Button type="submit" look="primary" off={isBusy}>
      {t('page.common.save')}
    </Button>
    <Button onClick={onCancel}>{t('org.cancel')}</Button>
  </div>
);
