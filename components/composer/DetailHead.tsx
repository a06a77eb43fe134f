import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { Item } from './items';
import { useTools } from './view';
import { categoryWord, severityWord } from './words';

interface DetailHeadProps {
  readonly item: Item;
  readonly total: number;
  readonly docked: boolean;
}

/** Severity, category, place among all findings, and the way to the neighbours. */
export function DetailHead({ item, total, docked }: DetailHeadProps) {
  const { controller } = useTools();
  const { severity, category, quote } = item.finding;
  return (
    <div className="detail-head">
      <Icon name={severity} size={14} tone={`${severity}-fg`} />
      <b className={`${severity}-fg`}>{severityWord(severity)}</b>
      <span className="fg-3 cut">{categoryWord(category)}</span>
      {docked && <span className="cut quoted">{quote}</span>}
      <span className="grow" />
      {total > 1 && (
        <>
          <span className="fg-3">{t('composer.position', item.place, total)}</span>
          <Button
            look="quiet"
            small
            aria-label={t('composer.previous')}
            onClick={() => controller.step(-1, true)}
          >
            <Icon name="up" size={14} />
          </Button>
          <Button look="quiet" small aria-label={t('composer.next')} onClick={() => controller.step(1, true)}>
            <Icon name="down" size={14} />
          </Button>
        </>
      )}
      {docked && (
        <Button look="quiet" small aria-label={t('composer.close')} onClick={() => controller.closeCard()}>
          <Icon name="close" size={14} />
        </Button>
      )}
    </div>
  );
}
