import { Notice } from '@/components/page/Notice';
import { type MessageKey, t } from '@/components/ui/message';
import { SEND_KINDS, type SendKind } from '@/utils/model/draft';
import { CheckGroup } from '../../org/CheckGroup';
import { useWorkspace } from '../../org/useWorkspace';

const sendKindText = (kind: SendKind): string => t(`review.kind_${kind.replaceAll('-', '_')}` as MessageKey);

/** Kinds of send that need an approval. Saved with each click. */
export function ApprovalKinds({ kinds }: { readonly kinds: readonly SendKind[] }) {
  const { run, error } = useWorkspace();
  const change = (wanted: readonly SendKind[]) => {
    const [added] = wanted.filter((kind) => !kinds.includes(kind));
    const [dropped] = kinds.filter((kind) => !wanted.includes(kind));
    void run((now) => ({
      approvalKinds: SEND_KINDS.filter(
        (kind) => kind === added || (kind !== dropped && now.approvalKinds.includes(kind)),
      ),
    }));
  };
  return (
    <section className="wp-panel wp-section">
      <h2>{t('org.kinds_title')}</h2>
      {error && <Notice tone="block">{error}</Notice>}
      <CheckGroup
        label={t('org.kinds_hint')}
        options={SEND_KINDS.map((kind) => [kind, sendKindText(kind)])}
        value={kinds}
        onChange={change}
      />
    </section>
  );
}
