import { policyFor } from '@/utils/domain/publish/account-policy';
import { mayPublish } from '@/utils/domain/publish/may-publish';
import { type Answer, type Ask, BRIDGE, readAsk, readFacts, type Stance } from '@/utils/weibo/bridge';
import { watchUnknownBoxes } from '@/utils/weibo/compose/unknown';
import { watchComposers } from '@/utils/weibo/compose/watch';
import { watchMissingComposer } from '@/utils/weibo/expect-composer';
import { readSendAnswer } from '@/utils/weibo/requests';
import type { EscapeWatch } from './escapes';
import type { PageServices } from './page-services';
import type { ComposerPart, FoundBox, OpenBox, RequestRuling } from './services';

export interface BootDeps {
  readonly page: PageServices;
  readonly escapes: EscapeWatch;
  /** Asks the worker to put the composer part into this page. */
  readonly loadPart: () => Promise<void>;
  /** Words for the page when nobody answers or nothing can be said. */
  readonly silent: string;
  readonly signal: AbortSignal;
}

export interface Boot {
  attach(part: ComposerPart): void;
}

/** The composer part is waited for no longer than this; the page-world side gives up on a held request a little later. */
const PART_LIMIT_MS = 6_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const tell = (type: string, value: unknown): void => {
  document.dispatchEvent(new CustomEvent(type, { detail: JSON.stringify(value) }));
};

/** The always-present half of the guard: finds boxes, answers for held requests, loads the rest when it is needed. */
export function startBoot({ page, escapes, loadPart, silent, signal }: BootDeps): Boot {
  const { services } = page;
  const opened = new Map<FoundBox, OpenBox | undefined>();
  let part: ComposerPart | undefined;
  let loading: Promise<void> | undefined;
  let attached: () => void = () => {};
  const whenAttached = new Promise<void>((resolve) => {
    attached = resolve;
  });

  /** Resolves when the part is here, or when it could not be brought: then the next need tries again. */
  const load = (): Promise<void> => {
    if (part) return Promise.resolve();
    loading ??= loadPart()
      // brought, and yet it may never come alive
      .then(() => Promise.race([whenAttached, sleep(PART_LIMIT_MS)]))
      .catch(() => undefined)
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };
  /** The answer while nobody can read the text: as policy says for the account's mode. */
  const rulingInTheDark = (uid: string | undefined) => {
    const account = policyFor(services.policy.get(), uid);
    return mayPublish({
      approval: account.account && services.approval.freeze(uid) ? 'frozen' : 'not-needed',
      mode: account.mode,
      whenUnknown: account.whenUnknown,
      findings: [],
      doubts: [services.isAlive() ? 'checking' : 'context-gone'],
      circumstances: [],
    });
  };

  let lastStance = '';
  const takeStance = (): void => {
    const { uid } = services.who();
    const { whenUnknown, account } = policyFor(services.policy.get(), uid);
    const isFrozen = account !== undefined && services.approval.freeze(uid) !== undefined;
    const stance: Stance = { silence: isFrozen ? 'closed' : whenUnknown, message: silent };
    if (lastStance === stance.silence) return;
    lastStance = stance.silence;
    tell(BRIDGE.stance, stance);
  };

  const reply = (ask: Ask, ruling: RequestRuling): void => {
    if (ruling.allow) escapes.expect(ask.url);
    const answer: Answer = { id: ask.id, ...ruling };
    tell(BRIDGE.answer, answer);
  };
  const judge = (ask: Ask): RequestRuling => {
    if (part) return part.judge(ask);
    return rulingInTheDark(ask.page.uid).send === 'go' ? { allow: true } : { allow: false, message: silent };
  };
  const settle = async (ask: Ask): Promise<void> => {
    const whole = Promise.all([page.ready(), load().then(() => part?.ready)]);
    await Promise.race([sleep(PART_LIMIT_MS), whole]);
    reply(ask, judge(ask));
  };
  let isReady = false;
  document.addEventListener(
    BRIDGE.ask,
    (event) => {
      const ask = readAsk((event as CustomEvent).detail);
      if (!ask) return services.count('request', 'parseFailures');
      page.learnPage(ask.page);
      if (isReady || ask.now || !services.isAlive()) return reply(ask, judge(ask));
      tell(BRIDGE.answer, { id: ask.id, wait: true } satisfies Answer);
      void settle(ask);
    },
    { signal },
  );
  document.addEventListener(
    BRIDGE.facts,
    (event) => {
      const { facts, dropped } = readFacts((event as CustomEvent).detail);
      for (let i = 0; i < dropped; i++) services.count('request', 'parseFailures');
      for (const fact of facts) {
        if (fact.kind === 'page') page.learnPage(fact.page);
        else if (fact.kind === 'posts') services.page.learnPosts(fact.posts);
        else if (fact.kind === 'upload') {
          services.media.learnUpload(fact.pid, fact.digest);
          services.changed();
        } else part?.answered(fact.id, readSendAnswer(fact.url, fact.body));
      }
    },
    { signal },
  );
  services.subscribe(takeStance);
  takeStance();

  watchUnknownBoxes(document, () => services.count('request', 'unrecognised'), signal);
  watchMissingComposer(
    () => services.page.facts().uid !== undefined,
    () => services.count('post', 'unrecognised'),
    signal,
  );
  watchComposers(
    document,
    (view, boxSignal) => {
      const box: FoundBox = { view, signal: boxSignal };
      page.hasBox();
      opened.set(box, part?.open(box));
      boxSignal.addEventListener('abort', () => opened.delete(box));
      // a focus whose load failed is not the last chance: whoever goes on typing is heard
      for (const need of ['focus', 'input'])
        view.textarea.addEventListener(need, () => void load(), { signal: boxSignal });
      if (view.text() !== '' || document.activeElement === view.textarea) void load();
      view.onPresend((presend) => {
        const open = opened.get(box);
        void load();
        const send = open ? open.presend() : rulingInTheDark(services.who().uid).send;
        if (send !== 'go') presend.cancel();
      }, boxSignal);
    },
    signal,
  );

  return {
    attach(next) {
      if (part) return;
      part = next;
      for (const box of opened.keys()) opened.set(box, next.open(box));
      attached();
      void Promise.all([page.ready(), next.ready]).then(() => {
        isReady = true;
      });
    },
  };
}
