import { Live } from '@/components/page/Live';
import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';
import { snapshotQuery, workspaceQuery } from '../../data';
import { ApprovalKinds } from './ApprovalKinds';
import { FlowList } from './FlowList';
import { RoutePreview } from './RoutePreview';
import './flows.css';

/** How things are approved: flows in order, what needs them, and a way to try them out. */
export default function FlowsPage() {
  return (
    <>
      <PageHead title={t('org.nav_flows')} note={t('org.flows_note')} />
      <div className="wp-body">
        <Live query={snapshotQuery}>
          {({ accounts }) => (
            <Live query={workspaceQuery}>
              {({ workspace }) => (
                <>
                  <FlowList workspace={workspace} accounts={accounts} />
                  <RoutePreview workspace={workspace} accounts={accounts} />
                  <ApprovalKinds kinds={workspace.approvalKinds} />
                </>
              )}
            </Live>
          )}
        </Live>
      </div>
    </>
  );
}
