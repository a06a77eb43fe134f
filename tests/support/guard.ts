import { createApprovalPart } from '@/utils/guard/approval-part';
import type { ApprovalPart } from '@/utils/guard/approval-port';
import { createApprovalSource } from '@/utils/guard/approval-source';
import { createLedger } from '@/utils/guard/ledger';
import type { Lint } from '@/utils/guard/lint-port';
import { createMediaNotes } from '@/utils/guard/media-notes';
import { createPageKnowledge } from '@/utils/guard/page-knowledge';
import type { GuardEvent } from '@/utils/guard/recorder';
import type { SentReport } from '@/utils/guard/report-sent';
import type { GuardServices } from '@/utils/guard/services';
import type { DraftDesk } from '@/utils/guard/submission';
import type { ApprovalSnapshot } from '@/utils/model/approval-view';
import type { Finding } from '@/utils/model/finding';
import type { GuardSurface } from '@/utils/model/guard-report';
import type { HealthCounter } from '@/utils/model/health';
import type { LintContext, PolicySnapshot } from '@/utils/model/policy';
import type { PageFacts } from '@/utils/weibo/bridge';
import { anAccount, aPolicy } from './policy';

const WORDS: Readonly<Record<string, Finding['severity']>> = {
  国家级: 'block',
  全网最低价: 'block',
  销量领先: 'evidence',
  震惊: 'warn',
};

/** A finding as a rule would give it. */
export const aFinding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'test.block',
  category: 'absolute-claim',
  severity: 'block',
  start: 0,
  end: 3,
  quote: '国家级',
  message: '不能这样说',
  reading: 'plain',
  fixes: [{ kind: 'replace', text: '自家' }],
  citations: [],
  ...changes,
});

/** Finds four words, in the text and in the reposted original; evidence that was given settles its rule. */
export const wordLint: Lint = (text: string, context: LintContext) => {
  const findings = Object.entries(WORDS).flatMap(([word, severity]) => {
    const rule = `test.${severity}`;
    if (context.evidence?.[rule]) return [];
    return [...text.matchAll(new RegExp(word, 'g'))].map((match) =>
      aFinding({ rule, severity, quote: word, start: match.index, end: match.index + word.length }),
    );
  });
  const quoted = context.original?.text.includes('国家级')
    ? [aFinding({ rule: 'test.original', start: 0, end: 0, quote: '' })]
    : [];
  return {
    findings: [...findings, ...quoted].sort((a, b) => a.start - b.start),
    exemptions: [],
    crashed: [],
  };
};

export const UID = anAccount().uid;

/** Nobody works here: nothing has to be approved. */
export const noApprovals: ApprovalSnapshot = { rev: 1, people: [], required: {}, freezes: [], drafts: [] };

interface FakeStart {
  readonly policy?: PolicySnapshot | undefined;
  readonly facts?: PageFacts;
  readonly drafts?: Partial<DraftDesk>;
}

/** Services of a page without browser and worker; what happened is kept in lists. */
export function fakeServices(start: FakeStart = {}) {
  let policy: PolicySnapshot | undefined =
    'policy' in start ? start.policy : aPolicy({ accounts: [anAccount()] });
  let alive = true;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const page = createPageKnowledge();
  page.learnPage(start.facts ?? { uid: UID, name: '云杉茶饮', inputLimit: 5000 });
  const recorded: GuardEvent[] = [];
  const counted: [GuardSurface, HealthCounter][] = [];
  const ignored: unknown[] = [];
  const sent: SentReport[] = [];
  let part: ApprovalPart | undefined;
  const end = new AbortController();
  let approvals: ApprovalSnapshot | undefined = noApprovals;
  let ids = 0;
  const real = createApprovalSource({
    load: async () => noApprovals,
    onChanged: () => {},
    now: Date.now,
    signal: end.signal,
  });
  const services: GuardServices = {
    policy: {
      get: () => policy,
      subscribe: () => () => {},
      refresh: async () => {},
      settled: Promise.resolve(),
    },
    approval: {
      ...real,
      get: () => approvals,
      want: async () => {},
      refresh: async () => changed(),
      freeze: (uid) =>
        approvals?.freezes.find(({ accounts }) => accounts === 'all' || accounts.includes(uid ?? '')),
    },
    media: createMediaNotes(),
    approvalPart: () => part,
    page,
    ledger: createLedger(),
    recorder: { record: (event) => void recorded.push(event), waiting: () => 0 },
    isAlive: () => alive,
    who: () => ({ uid: page.facts().uid, name: page.facts().name }),
    pressed: () => undefined,
    count: (surface, counter) => void counted.push([surface, counter]),
    register: async (uid, name) => anAccount({ uid, name }),
    keepIgnore: async (ignore) => void ignored.push(ignore),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed,
    signal: end.signal,
  };
  return {
    services,
    /** Puts the part for approvals into the page. */
    addApprovals(now: () => number) {
      part = createApprovalPart({
        services,
        drafts: {
          write: async () => ({ ok: false, refusal: 'unknown-draft' }),
          putMedia: async () => {},
          getMedia: async () => undefined,
          ...start.drafts,
        },
        sent: { push: (report) => void sent.push(report), waiting: () => 0 },
        newId: () => `command-${++ids}`.padEnd(16, '0'),
        now,
      });
      changed();
    },
    recorded,
    counted,
    ignored,
    sent,
    setApprovals(next: ApprovalSnapshot | undefined) {
      approvals = next;
      changed();
    },
    setPolicy(next: PolicySnapshot | undefined) {
      policy = next;
      changed();
    },
    logIn(uid: string | undefined) {
      page.learnPage({ uid, name: uid });
      changed();
    },
    die() {
      alive = false;
      changed();
    },
    end: () => end.abort(),
  };
}
