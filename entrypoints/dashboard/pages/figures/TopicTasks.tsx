import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { Live } from '@/components/page/Live';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import type { GovernedAccount } from '@/utils/model/policy';
import { call, newCommandId } from '@/utils/rpc/client';
import { newId } from '../../org/new-id';

const query = createQuery(['topicTasks', 'metricPosts', 'meta', 'workspace'], () => call('topics.list'));

/** Topics with a task for each natural week: how far they are, and who is late on Friday. */
export function TopicTasks({ accounts }: { readonly accounts: readonly GovernedAccount[] }) {
  const [uid, setUid] = useState('');
  const [topic, setTopic] = useState('');
  const [isSuper, setSuper] = useState(false);
  const [quota, setQuota] = useState('5');
  const chosen = uid || (accounts[0]?.uid ?? '');
  const number = Number(quota);
  const isBad = !Number.isInteger(number) || number < 1 || number > 200;
  const save = useAction(async () => {
    await call('topics.save', {
      commandId: newCommandId(),
      task: { id: newId('topic'), uid: chosen, topic: topic.trim(), isSuper, quota: number },
    });
    setTopic('');
  });
  const remove = useAction((id: string) => call('topics.remove', { commandId: newCommandId(), id }));
  const nameOf = (one: string): string => accounts.find((account) => account.uid === one)?.name ?? one;
  return (
    <section className="wp-panel report-list" aria-label={t('figures.topics')}>
      <h2>{t('figures.topics')}</h2>
      <p className="fg-2 t12">{t('figures.topics_note')}</p>
      <ErrorNote error={save.error ?? remove.error} />
      <Live query={query}>
        {(rows) =>
          rows.length > 0 && (
            <table className="wp-table" aria-label={t('figures.topics')}>
              <tbody>
                {rows.map(({ task, done, unsure, isLate }) => (
                  <tr key={task.id}>
                    <td>{t(task.isSuper ? 'figures.super_topic' : 'figures.topic', task.topic)}</td>
                    <td>@{nameOf(task.uid)}</td>
                    <td className={isLate ? 'warn-fg' : undefined}>
                      {t('figures.week_count', done, task.quota)}
                      {isLate && ` ${t('figures.week_late')}`}
                    </td>
                    <td className="fg-3">{unsure > 0 && t('figures.week_unsure', unsure)}</td>
                    <td className="num">
                      <Button small look="quiet" off={remove.isBusy} onClick={() => void remove.run(task.id)}>
                        {t('figures.remove')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Live>
      {accounts.length > 0 && (
        <form
          className="row wrap"
          onSubmit={(event) => {
            event.preventDefault();
            if (topic.trim() !== '' && !isBad) void save.run();
          }}
        >
          <Select
            label={t('report.account')}
            value={chosen}
            options={accounts.map((one) => [one.uid, `@${one.name}`])}
            onChange={setUid}
          />
          <TextField
            label={t('report.topic')}
            value={topic}
            maxLength={60}
            onChange={(text) => setTopic(text.replaceAll('#', ''))}
          />
          <TextField
            label={t('figures.quota')}
            type="number"
            min={1}
            max={200}
            value={quota}
            error={isBad ? t('figures.bad_quota') : undefined}
            onChange={setQuota}
          />
          <Check label={t('figures.is_super')} checked={isSuper} onChange={setSuper} />
          <Button type="submit" off={save.isBusy || topic.trim() === '' || isBad}>
            {t('figures.add_topic')}
          </Button>
        </form>
      )}
    </section>
  );
}
