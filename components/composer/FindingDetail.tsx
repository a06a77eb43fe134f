import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { DetailHead } from './DetailHead';
import { IgnoreForm, ignoreScopes } from './IgnoreForm';
import { type Item, overlapping, toItems } from './items';
import { ReasonForm } from './ReasonForm';
import { RuleFacts } from './RuleFacts';
import { useTools, type View } from './view';
import { citationWords, fixLabel, sentence, severityWord } from './words';

interface FindingDetailProps {
  readonly item: Item;
  readonly view: View;
  /** Inside a row of the list instead of a floating card. */
  readonly docked: boolean;
}

/** What, why, how to fix, on which basis, and the ways round it: the content of card and docked row. */
export function FindingDetail({ item, view, docked }: FindingDetailProps) {
  const { controller } = useTools();
  const { finding } = item;
  const { form } = view.ui;
  const scopes = ignoreScopes(item, view.state);
  const others = overlapping(item, toItems(view.state.findings));
  return (
    <>
      <DetailHead item={item} total={view.state.findings.length} docked={docked} />
      <div className="detail">
        <p>
          <b>{sentence(finding.message)}</b>
          {finding.hint}
        </p>
        {finding.shown && <p className="fg-2">{t('composer.reading', finding.shown)}</p>}
        <div className="fixes">
          {finding.fixes.map((fix, i) => (
            <Button
              key={`${fix.kind}:${fix.text}`}
              look={i === 0 ? 'primary' : 'plain'}
              small={docked}
              title={fix.kind === 'evidence' || fix.text === '' ? undefined : fix.text}
              data-focus={i === 0 ? `card:${item.id}` : undefined}
              onClick={(event) => controller.apply(item, i, event.detail === 0)}
            >
              {fixLabel(fix, i === 0)}
              {i === 0 && <Kbd keys={['⏎']} />}
            </Button>
          ))}
          {finding.fixes.length === 0 && (
            <Button small={docked} data-focus={`card:${item.id}`} onClick={() => controller.editByHand(item)}>
              {t('composer.fix_self')}
            </Button>
          )}
        </div>
        {form === 'evidence' && (
          <ReasonForm
            small
            label={t('composer.evidence_label')}
            placeholder={t('composer.evidence_placeholder')}
            submit={t('composer.evidence_do')}
            back={t('composer.cancel')}
            focusMark={`form:${item.id}`}
            onSubmit={(source) => controller.giveEvidence(item, source)}
            onBack={() => controller.openForm(undefined)}
          />
        )}
        {form === 'ignore' && scopes.length > 0 && <IgnoreForm item={item} scopes={scopes} />}
        {finding.citations.length > 0 && (
          <div className="cite">
            {finding.citations.map((citation) => (
              <div key={`${citation.law}${citation.article}`}>
                <p>{citationWords(citation)}</p>
                {citation.penalty && <p>{t('composer.penalty', citation.penalty)}</p>}
                {!citation.verified && <p className="fg-3">{t('composer.unverified')}</p>}
              </div>
            ))}
          </div>
        )}
        {form === 'explain' && <RuleFacts finding={finding} />}
        {others.length > 0 && (
          <p className="also">
            {t('composer.also_here')}
            {others.map(({ id, finding: other }) => (
              <span key={id} className={`${other.severity}-fg`}>
                <Icon name={other.severity} size={14} />
                {severityWord(other.severity)}
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="foot">
        {scopes[0] && (
          <Button
            look="quiet"
            small
            aria-expanded={form === 'ignore'}
            onClick={() => controller.openForm(form === 'ignore' ? undefined : 'ignore')}
          >
            {t(`composer.ignore_${scopes[0]}`)}
          </Button>
        )}
        {finding.locked && (
          <span className="locked">
            <Icon name="lock" size={14} />
            {t('composer.locked')}
          </span>
        )}
        <span className="grow" />
        <Button
          look="quiet"
          small
          aria-expanded={form === 'explain'}
          onClick={() => controller.openForm(form === 'explain' ? undefined : 'explain')}
        >
          {t('composer.explain')}
          <Icon name={form === 'explain' ? 'down' : 'right'} size={12} />
        </Button>
      </div>
    </>
  );
}
