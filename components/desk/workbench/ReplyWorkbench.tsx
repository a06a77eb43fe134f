import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TicketWish } from '@/components/desk/useTicketWrite';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { variablesOf } from '@/utils/domain/desk/fill-template';
import type { AnswerSuggestion } from '@/utils/model/desk-view';
import type { ReplyTemplate } from '@/utils/model/template';
import type { Ticket } from '@/utils/model/ticket';
import type { WorkbenchPorts } from './ports';
import { ReplyFindings } from './ReplyFindings';
import { useKeptText } from './useKeptText';
import { useReplyCheck } from './useReplyCheck';

interface ReplyWorkbenchProps {
  readonly ticket: Ticket;
  /** Where it can be answered on Weibo; undefined = nowhere that is known. */
  readonly link: string | undefined;
  readonly ports: WorkbenchPorts;
  readonly onWrite: (wish: TicketWish) => Promise<boolean>;
}

const VARIANTS = 3;

/**
 * Writing a reply: templates, answers given to something alike, the same checks as in Weibo's own box; then to Weibo,
 * to an approval, or logged as answered. What was typed is kept until it is used, whatever happens to the page.
 */
export function ReplyWorkbench({ ticket, link, ports, onWrite }: ReplyWorkbenchProps) {
  const [text, setText] = useKeptText(ticket.id);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [answersCore, setAnswersCore] = useState(false);
  const [templates, setTemplates] = useState<readonly ReplyTemplate[]>([]);
  const [answers, setAnswers] = useState<readonly AnswerSuggestion[]>([]);
  const [said, setSaid] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const { findings, isSensitive, isReady, error } = useReplyCheck(ticket.id, ticket.accountUid, text, ports);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([ports.templates(), ports.answers(ticket.text, ticket.accountUid)]).then(
      ([list, past]) => {
        if (!isCurrent) return;
        setTemplates(
          list.filter(
            ({ kinds, accounts }) =>
              (kinds.length === 0 || kinds.includes(ticket.kind)) &&
              (accounts.length === 0 || accounts.includes(ticket.accountUid)),
          ),
        );
        setAnswers(past);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [ticket.text, ticket.accountUid, ticket.kind, ports]);

  const variables = variablesOf(text);
  const isBlocked = findings.some(({ severity }) => severity === 'block');
  const isEmpty = text.trim() === '';
  const isFree = isReady && !isEmpty && variables.length === 0 && !isBlocked;
  const work = useAction(async (what: 'bring' | 'log' | 'propose') => {
    setSaid(undefined);
    if (what === 'bring') {
      await ports.bring(ticket.id, text.trim(), link);
      setSaid(t(link === undefined ? 'workbench.kept_for' : 'workbench.brought'));
      return;
    }
    if (what === 'propose') {
      const { problem } = await ports.propose(
        ticket.id,
        [text, ...others].map((one) => one.trim()).filter((one) => one !== ''),
      );
      setSaid(problem === undefined ? t('workbench.proposed') : t('workbench.not_proposed', problem));
      if (problem === undefined) setOthers([]);
      return;
    }
    if (await onWrite({ type: 'reply', text: text.trim(), answersCore })) setText('');
  });
  const take = async (template: ReplyTemplate) => {
    const filled = await ports.fill(template.id, ticket.id, {}).catch(() => undefined);
    if (filled) setText(filled.text);
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (isFree && !isSensitive) void work.run('bring');
  };
  return (
    <section className="dk-bench" aria-label={t('workbench.title')} aria-busy={work.isBusy}>
      {templates.length > 0 && (
        <section className="row wrap" aria-label={t('workbench.templates')}>
          {templates.slice(0, 8).map((template) => (
            <Button key={template.id} small onClick={() => void take(template)}>
              {template.name}
            </Button>
          ))}
        </section>
      )}
      <textarea
        ref={area}
        data-reply
        className="wp-area"
        rows={4}
        maxLength={2_000}
        aria-label={t('workbench.reply')}
        placeholder={t('workbench.reply')}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => setText(event.target.value)}
      />
      {variables.length > 0 && <Notice tone="block">{t('workbench.variables', variables.join('、'))}</Notice>}
      <ReplyFindings findings={findings} text={text} onText={setText} />
      {isSensitive && <Notice tone="warn">{t('workbench.sensitive')}</Notice>}
      {others.map((other, i) => (
        <textarea
          // biome-ignore lint/suspicious/noArrayIndexKey: variants have no name but their place
          key={i}
          className="wp-area"
          rows={2}
          maxLength={2_000}
          aria-label={t('workbench.variant', i + 2)}
          placeholder={t('workbench.variant', i + 2)}
          value={other}
          onChange={(event) => setOthers(others.map((one, at) => (at === i ? event.target.value : one)))}
        />
      ))}
      {answers.length > 0 && isEmpty && (
        <section className="dk-alike" aria-label={t('workbench.alike')}>
          <p className="fg-2 t12">{t('workbench.alike')}</p>
          {answers.map((one) => (
            <button key={one.ticketId} type="button" className="dk-line" onClick={() => setText(one.answer)}>
              <span className="fg-2 t12">
                {t('workbench.asked', one.question, Math.round(one.likeness * 100))}
              </span>
              <span className="dk-words">{one.answer}</span>
            </button>
          ))}
        </section>
      )}
      <ErrorNote error={work.error ?? error} />
      {said && <Notice tone="ok">{said}</Notice>}
      <Check label={t('desk.core')} checked={answersCore} onChange={setAnswersCore} />
      <div className="row wrap">
        <span className="fg-3 t12" role="status">
          {!isEmpty && !isReady && error === undefined
            ? t('workbench.checking')
            : t('workbench.length', [...text].length)}
        </span>
        <span className="grow" />
        {others.length < VARIANTS - 1 && !isEmpty && (
          <Button small look="quiet" onClick={() => setOthers([...others, ''])}>
            {t('workbench.add_variant')}
          </Button>
        )}
        <Button off={!isFree || work.isBusy} onClick={() => void work.run('propose')}>
          {t('workbench.propose')}
        </Button>
        <Button off={isEmpty || variables.length > 0 || work.isBusy} onClick={() => void work.run('log')}>
          {t('workbench.log')}
        </Button>
        <Button
          look="primary"
          off={!isFree || isSensitive || work.isBusy}
          onClick={() => void work.run('bring')}
        >
          {t('workbench.bring')} <Kbd keys={['Ctrl', '↵']} />
        </Button>
      </div>
    </section>
  );
}
