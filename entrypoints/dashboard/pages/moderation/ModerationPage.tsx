import '@/components/desk/desk.css';
import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { Select } from '@/components/page/Select';
import { saveFile } from '@/components/page/save-file';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import { MODERATION_REASONS, type Moderation, type ModerationReason } from '@/utils/model/moderation';
import { call, newCommandId } from '@/utils/rpc/client';
import { timeText } from '../../time-text';
import { EraseForm } from './EraseForm';

const recordsQuery = createQuery(['moderation', 'meta'], () => call('moderation.list', { limit: 200 }));

interface RecordProps {
  readonly record: Moderation;
  readonly isBusy: boolean;
  readonly onReason: (reason: ModerationReason) => void;
}

function Row({ record, isBusy, onReason }: RecordProps) {
  const { before, after, phase } = record;
  const wantsReason = phase === 'open' && record.reason === 'other' && record.note === '';
  return (
    <li className="account">
      <div className="row wrap">
        <Chip tone={phase === 'open' ? 'warn' : 'plain'}>{t(`moderation.phase_${phase}`)}</Chip>
        <b>{before.author.name === '' ? t('desk.unknown') : before.author.name}</b>
        <span className="fg-2">{t(`deskPage.act_${record.act}`)}</span>
        <span className="grow" />
        <span className="fg-3 t12">{timeText(record.opened.at)}</span>
      </div>
      <p className="post-words">{before.text === '' ? t('moderation.erased') : before.text}</p>
      <p className="fg-2 t12">
        {t('moderation.by', record.opened.byName)} · {t(`deskPage.reason_${record.reason}`)} {record.note} ·{' '}
        {t(after && !after.isThere ? 'moderation.gone' : 'moderation.there')}
      </p>
      <p className="fg-3 t12">{t('moderation.digest', before.digest.slice(0, 16))}</p>
      {wantsReason && (
        <Select
          label={t('moderation.give_reason')}
          value=""
          disabled={isBusy}
          options={[
            ['', t('moderation.choose')],
            ...MODERATION_REASONS.filter((one) => one !== 'other').map(
              (one) => [one, t(`deskPage.reason_${one}`)] as const,
            ),
          ]}
          onChange={(reason) => reason !== '' && onReason(reason)}
        />
      )}
    </li>
  );
}

/** Comments that were deleted or blocked: why, by whom, and what stood there. */
export default function ModerationPage() {
  const [isErasing, setIsErasing] = useState(false);
  const [erased, setErased] = useState<string>();
  const close = useAction(async (record: Moderation, reason: ModerationReason) => {
    await call('moderation.close', { commandId: newCommandId(), recordId: record.id, phase: 'done', reason });
  });
  return (
    <>
      <PageHead title={t('moderation.title')} note={t('moderation.note')}>
        <Button onClick={() => setIsErasing(true)}>{t('moderation.erase')}</Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={close.error} />
        {erased && <Notice tone="ok">{erased}</Notice>}
        {isErasing && (
          <EraseForm
            onDone={(text) => {
              setIsErasing(false);
              setErased(text);
            }}
          />
        )}
        <Live query={recordsQuery}>
          {(records) => (
            <section className="wp-panel" aria-label={t('moderation.title')}>
              {records.length === 0 ? (
                <Empty title={t('moderation.none')} text={t('moderation.none_hint')} />
              ) : (
                <>
                  <ul>
                    {records.map((record) => (
                      <Row
                        key={record.id}
                        record={record}
                        isBusy={close.isBusy}
                        onReason={(reason) => void close.run(record, reason)}
                      />
                    ))}
                  </ul>
                  <div className="row foot">
                    <Button
                      onClick={() =>
                        saveFile(
                          'weiheng-moderation.json',
                          JSON.stringify(records, null, 2),
                          'application/json',
                        )
                      }
                    >
                      {t('moderation.export')}
                    </Button>
                  </div>
                </>
              )}
            </section>
          )}
        </Live>
      </div>
    </>
  );
}
