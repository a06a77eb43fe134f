import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { createBadgeHost, paintBadge } from '@/components/badge/badge-host';
import { createBadgeLayer } from '@/components/badge/badge-layer';
import { dress } from '@/components/badge/sheet';
import { badgeWord, LOOKS } from '@/components/badge/states';
import { ICON_PATHS } from '@/components/ui/icon-paths';
import { BADGE_STATES, type PostBadge } from '@/utils/model/approval-view';
import { readCard } from '@/utils/weibo/feed/read-card';
import { watchCards } from '@/utils/weibo/feed/watch-cards';

const badge = (n: number): PostBadge => ({
  uid: '7100000001',
  mblogid: `Kbench${n}`,
  state: BADGE_STATES[n % BADGE_STATES.length] ?? 'approved',
  minutes: n,
});

const lines = (count: number): HTMLElement => {
  const feed = document.createElement('div');
  feed.innerHTML = '<div style="display:flex"><a>刚刚</a></div>'.repeat(count);
  document.body.append(feed);
  return feed;
};

function Badge({ of }: { readonly of: PostBadge }) {
  const look = LOOKS[of.state];
  return (
    <button
      type="button"
      className={`badge ${look.tone} short`}
      aria-label={badgeWord(of)}
      aria-haspopup="dialog"
      aria-expanded="false"
    >
      <svg
        width="14"
        height="14"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: constant outlines of the package, as the real badge has
        dangerouslySetInnerHTML={{ __html: ICON_PATHS[look.icon] }}
      />
      <span className="word">{badgeWord(of)}</span>
    </button>
  );
}

/** Script, and script with the layout it causes, of badges at so many posts; ms. */
function time(count: number, put: (line: Element, n: number) => () => void) {
  const feed = lines(count);
  void feed.offsetHeight;
  const start = performance.now();
  const undo = [...feed.children].map(put);
  const script = performance.now() - start;
  void feed.offsetHeight;
  const all = performance.now() - start;
  for (const one of undo) one();
  feed.remove();
  return { script, all };
}

const ours = (count: number) =>
  time(count, (line, n) => {
    const host = createBadgeHost();
    paintBadge(host, `7100000001/Kbench${n}`, badge(n));
    line.append(host);
    return () => host.remove();
  });

const react = (count: number) =>
  time(count, (line, n) => {
    const host = document.createElement('weiheng-badge');
    const root = host.attachShadow({ mode: 'open' });
    dress(root);
    const mount = document.createElement('div');
    root.append(mount);
    line.append(host);
    const made: Root = createRoot(mount);
    flushSync(() => made.render(<Badge of={badge(n)} />));
    return () => made.unmount();
  });

const CARDS = 20;
const REUSED = 6;
const article = (
  n: number,
): string => `<article><header><a href="/u/7100000001" usercard="7100000001"></a><div><div>
  <a href="/u/7100000001"><span title="名">名</span></a></div><div style="display:flex"><a href="https://weibo.com/7100000001/Kbench${n}">刚刚</a>
  <div>来自 微博网页版</div><div>发布于 北京</div></div></div></header><div>正文</div><footer><i>1</i><i>2</i><i>3</i></footer></article>`;

/** One step of a scroll: a third of the nodes shows other posts. Gives µs a step until every badge is right. */
async function steps(rounds: number, way: 'ours' | 'rescan'): Promise<number> {
  const feed = document.createElement('div');
  feed.innerHTML = Array.from({ length: CARDS }, (_, n) => article(n)).join('');
  document.body.append(feed);
  const end = new AbortController();
  const layer = createBadgeLayer(
    {
      load: async () => undefined,
      textOf: () => undefined,
      openDraft() {},
      recheck() {},
      exportEvidence() {},
      now: Date.now,
    },
    end.signal,
  );
  const badges = new Map(Array.from({ length: 1_000 }, (_, n) => [`7100000001/Kbench${n}`, badge(n)]));
  let spent = 0;
  const timed = (run: () => void): void => {
    const start = performance.now();
    run();
    spent += performance.now() - start;
  };
  const show = (card: NonNullable<ReturnType<typeof readCard>>): void => {
    const found = badges.get(card.key);
    if (found) layer.show(card, found);
  };
  if (way === 'ours') {
    const Native = MutationObserver;
    // the callback alone is timed, as the page would run it
    window.MutationObserver = class extends Native {
      constructor(callback: MutationCallback) {
        super((records, observer) => timed(() => callback(records, observer)));
      }
    };
    watchCards(document, { onCard: show, onNone: layer.clear, isWanted: () => true }, end.signal);
    window.MutationObserver = Native;
  } else {
    const observer = new MutationObserver(() =>
      timed(() => {
        for (const one of document.querySelectorAll('article')) {
          const card = readCard(one);
          if (card) show(card);
        }
      }),
    );
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    end.signal.addEventListener('abort', () => observer.disconnect());
  }
  const all = [...feed.children];
  let next = CARDS;
  spent = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < REUSED; i++) {
      const one = all[(round * REUSED + i) % CARDS];
      for (const link of one?.querySelectorAll('a') ?? [])
        if (link.textContent === '刚刚') link.href = `https://weibo.com/7100000001/Kbench${next++ % 1_000}`;
      for (const text of one?.querySelectorAll('footer i, header div div div') ?? [])
        text.textContent = String(next);
    }
    await new Promise((done) => setTimeout(done));
  }
  end.abort();
  feed.remove();
  return (spent * 1_000) / rounds;
}

Object.assign(window, { badgeBench: { ours, react, steps } });
