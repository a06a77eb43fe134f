import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageIcon } from '@/components/page/PageIcon';
import { Button } from '@/components/ui/Button';
import { type MessageKey, t } from '@/components/ui/message';
import type { FrontPost, ShotProblem } from '@/utils/model/shot-view';
import { call, newCommandId } from '@/utils/rpc/client';
import { frontTabId } from './tab-state';

type Stage =
  | { readonly kind: 'idle' }
  /** A post was found and a yes is asked for; `commandId` = of this one picture, however often it is asked for. */
  | { readonly kind: 'asked'; readonly tabId: number; readonly post: FrontPost; readonly commandId: string }
  | { readonly kind: 'kept'; readonly post: FrontPost }
  | { readonly kind: 'problem'; readonly why: ShotProblem };

const START = 40;
const startOf = (text: string | undefined): string =>
  text === undefined ? t('shot.no_text') : [...text.trim()].slice(0, START).join('');

/** A picture of the published post in front, for its evidence: which post, what will be on it, and then yes or no. */
export function Capture({ onEvidence }: { readonly onEvidence: (mid: string) => void }) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const look = useAction(async () => {
    const tabId = await frontTabId();
    if (tabId === undefined) return setStage({ kind: 'problem', why: 'no-page' });
    const answer = await call('shots.look', { tabId });
    setStage(
      answer.ok
        ? { kind: 'asked', tabId, post: answer.post, commandId: newCommandId() }
        : { kind: 'problem', why: answer.why },
    );
  });
  const take = useAction(async () => {
    if (stage.kind !== 'asked') return;
    const { tabId, commandId, post } = stage;
    const answer = await call('shots.take', { tabId, commandId, mid: post.mid });
    setStage(answer.ok ? { kind: 'kept', post } : { kind: 'problem', why: answer.why });
  });
  const problem = look.error ?? take.error;

  return (
    <section className="shot" aria-label={t('shot.do')} aria-busy={look.isBusy || take.isBusy}>
      {stage.kind !== 'asked' && (
        <Button off={look.isBusy} onClick={() => void look.run()}>
          <PageIcon name="camera" size={14} />
          {t('shot.do')}
        </Button>
      )}
      {stage.kind === 'asked' && (
        <>
          <p>
            <b>{t(`shot.which_${stage.post.place}`, stage.post.name)}</b>
            <q className="fg-2">{startOf(stage.post.text)}</q>
          </p>
          <p className="fg-2 t12">{t('shot.consent')}</p>
          <div className="row">
            <Button look="primary" autoFocus off={take.isBusy} onClick={() => void take.run()}>
              {t('shot.yes')}
            </Button>
            <Button look="quiet" off={take.isBusy} onClick={() => setStage({ kind: 'idle' })}>
              {t('shot.no')}
            </Button>
          </div>
        </>
      )}
      {stage.kind === 'kept' && (
        <Notice tone="ok" title={t('shot.kept')}>
          <Button small look="quiet" autoFocus onClick={() => onEvidence(stage.post.mid)}>
            {t('shot.see')}
          </Button>
        </Notice>
      )}
      {stage.kind === 'problem' && (
        <Notice tone="block">{t(`shot.problem_${stage.why.replace('-', '_')}` as MessageKey)}</Notice>
      )}
      <ErrorNote error={problem} />
    </section>
  );
}
