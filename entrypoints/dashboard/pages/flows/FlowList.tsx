import { Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { hopelessLanes } from '@/utils/domain/approval/lane-people';
import type { Flow } from '@/utils/model/flow';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { EditList } from '../../org/EditList';
import { moved } from '../../org/edit-list';
import { useList } from '../../org/useList';
import { FlowForm } from './FlowForm';
import { casesOf, registerOf } from './flow-facts';
import { stepTexts, whenTexts } from './flow-text';
import { freshFlow, usualFlow } from './fresh-flow';

interface FlowListProps {
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
}

/** Flows in the order in which they are tried. */
export function FlowList({ workspace, accounts }: FlowListProps) {
  const { flows, people } = workspace;
  const editor = useList('flows');
  const register = registerOf(workspace, accounts);
  const stuck = (flow: Flow) =>
    hopelessLanes(flow, register, casesOf(flow, workspace, accounts), Date.now()).length > 0;
  const move = (flow: Flow, by: -1 | 1) => void editor.change((list) => moved(list, flow.id, by));
  const usual = (
    <Button onClick={() => void editor.save(undefined, usualFlow(people))}>{t('org.flow_add_usual')}</Button>
  );
  return (
    <>
      {people.length > 0 &&
        flows.filter(stuck).map((flow) => (
          <Notice key={flow.id} tone="warn">
            {t('org.flow_warn', flow.name)}
          </Notice>
        ))}
      <EditList
        title={t('org.flows')}
        addText={t('org.flow_add')}
        empty={{
          title: t('org.flows_none'),
          text: t('org.flows_none_hint'),
          extra: people.some((one) => one.active) ? usual : undefined,
        }}
        items={flows}
        editor={editor}
        fresh={freshFlow}
        nameOf={(flow) => flow.name}
        row={(flow) => (
          <div className="flow">
            <span className="row wrap">
              <b>{flow.name}</b>
              {whenTexts(flow.when, workspace, accounts).map((text) => (
                <Chip key={text} tone="outline">
                  {text}
                </Chip>
              ))}
            </span>
            <ol className="flow-steps">
              {stepTexts(flow, people).map(([key, text]) => (
                <li key={key}>{text}</li>
              ))}
            </ol>
          </div>
        )}
        tools={(flow, index) => (
          <>
            <Button
              small
              look="quiet"
              off={index === 0}
              aria-label={t('org.flow_up', flow.name)}
              onClick={() => move(flow, -1)}
            >
              <Icon name="up" size={14} />
            </Button>
            <Button
              small
              look="quiet"
              off={index === flows.length - 1}
              aria-label={t('org.flow_down', flow.name)}
              onClick={() => move(flow, 1)}
            >
              <Icon name="down" size={14} />
            </Button>
          </>
        )}
        form={(props) => <FlowForm {...props} workspace={workspace} accounts={accounts} />}
      />
    </>
  );
}
