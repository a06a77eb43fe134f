import type { AccountPolicy } from '@/utils/domain/publish/account-policy';
import type { LintContext } from '@/utils/model/policy';
import type { Surface } from '@/utils/model/surface';
import type { PostFact } from '@/utils/weibo/bridge';

export interface ContextParts {
  readonly surface: Surface;
  readonly account: AccountPolicy;
  readonly now: number;
  readonly pictures?: number;
  readonly statement?: string;
  readonly evidence?: Readonly<Record<string, string>>;
  /** The reposted original, from Weibo's answers or from the page. */
  readonly original?: Pick<PostFact, 'text' | 'name'>;
}

const PURCHASE =
  /https?:\/\/\S*(?:taobao|tmall|jd|pinduoduo|yangkeduo|youzan|weidian)\.\w+|橱窗|购买链接|下单链接/i;

/** Facts about a text that rules may ask for. A company's account speaks commercially, whatever it says. */
export function lintContextOf(text: string, parts: ContextParts): LintContext {
  const { account, original } = parts;
  return {
    industry: account.industry,
    commercial: true,
    hasPurchaseLink: PURCHASE.test(text),
    surface: parts.surface,
    accountKind: account.account?.kind,
    uid: account.account?.uid,
    original: original && { text: original.text, author: original.name },
    now: parts.now,
    pictures: parts.pictures,
    statement: parts.statement,
    evidence: parts.evidence,
  };
}
