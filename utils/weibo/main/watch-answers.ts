import { BRIDGE, type Fact, type PageFacts } from '../bridge';
import type { Ruling } from './gate';
import { readHeldBody } from './held-body';
import { emit, native, on } from './natives';
import { readPageFacts } from './page-facts';
import { readPosts } from './read-posts';
import { isUpload, watchUpload } from './watch-uploads';

/** Answers whose posts may be reposted without a box; nothing else is read. */
const WITH_POSTS = /^\/ajax\/(feed\/|statuses\/(show|mymblog|longtext|searchProfile)\b)/;
/** Writes whose answer is the post as it stands now. */
const POST_AGAIN = /^\/ajax\/statuses\/(update|modify|normal_repost|repost)\b/;
const BATCH_MS = 40;
/** Answers of reads that a part which comes late can still ask for. */
const MAX_KEPT = 8;
/** Longest answer to a write request that is passed on, UTF-16 units. */
const MAX_ANSWER = 64_000;

export interface Watch {
  /** Looks at the answer of a read, when it is one with posts, and at what a picture upload sends. */
  xhr(xhr: XMLHttpRequest, url: string, body?: unknown): void;
  /** Looks at the answer to a write request that went out. */
  write(xhr: XMLHttpRequest, url: string, ruling: Ruling): void;
  /** An answer as it is, for a part that asks for this address: where nobody does, nothing leaves the page's world. */
  copies(xhr: XMLHttpRequest, url: string, data: unknown): void;
  /** The same for a way of sending without an XHR. */
  told(url: string, ruling: Ruling, status: number, body: string): void;
  /** Reads the page's facts again and tells them when they changed, at once. */
  page(isForced?: boolean): void;
}

/** Text or JSON; `response` never throws, `responseText` does where the type is another. */
const bodyOf = (xhr: XMLHttpRequest): unknown =>
  /^(text|json)?$/.test(xhr.responseType) ? xhr.response : undefined;

const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 500 });
  else native.setTimeout(work, 0);
};

/** Looks at an answer once, when the page has nothing else to do. */
const onLoad = (xhr: XMLHttpRequest, work: () => void): void =>
  on(xhr, 'load', () => whenIdle(work), { once: true });

/** Copies of what Weibo's server answered, one way, in small batches. Never in the page's path. */
export function watchAnswers(): Watch {
  let batch: Fact[] = [];
  let last: PageFacts = {};
  const kept: (() => void)[] = [];
  on(document, BRIDGE.again, () => {
    for (const tell of kept) tell();
  });
  const flush = (): void => {
    const facts = batch;
    batch = [];
    emit(BRIDGE.facts, { facts });
  };
  const add = (fact: Fact): void => {
    if (batch.length === 0) native.setTimeout(flush, BATCH_MS);
    batch.push(fact);
  };
  const told: Watch['told'] = (url, ruling, status, body) =>
    add({
      kind: 'answer',
      id: ruling.id,
      url,
      status,
      body: body.slice(0, MAX_ANSWER),
      judged: ruling.judged,
    });

  const page: Watch['page'] = (isForced = false) => {
    const facts = readPageFacts();
    if (!isForced && native.stringify(facts) === native.stringify(last)) return;
    last = facts;
    emit(BRIDGE.facts, { facts: [{ kind: 'page', page: facts }] });
  };
  const learn = (body: unknown, search: string): void => {
    const posts = readPosts(typeof body === 'string' ? safeParse(body) : body, search);
    if (posts.length > 0) add({ kind: 'posts', posts });
  };
  // the page first has to make something of the answer
  const pageSoon = (): void => void native.setTimeout(page, BATCH_MS);

  return {
    told,
    page,
    xhr(xhr, url, sent) {
      const { host, pathname, search } = pathOf(url);
      if (isUpload(host, pathname)) return watchUpload(xhr, sent, () => bodyOf(xhr));
      if (pathname.startsWith('/ajax/')) on(xhr, 'loadend', pageSoon, { once: true });
      if (!WITH_POSTS.test(pathname)) return;
      onLoad(xhr, () => learn(bodyOf(xhr), search));
    },
    copies(xhr, url, data) {
      if (!url.includes('/ajax/')) return;
      const sent = readHeldBody(data);
      onLoad(xhr, () => {
        const copy = { url, at: Date.now(), sent, body: bodyOf(xhr) };
        const tell = () => emit(BRIDGE.copies, url, true) || emit(BRIDGE.copies, copy);
        tell();
        if (!data && kept.push(tell) > MAX_KEPT) kept.shift();
      });
    },
    write(xhr, url, ruling) {
      on(
        xhr,
        'loadend',
        () => {
          const body = bodyOf(xhr);
          told(url, ruling, xhr.status, typeof body === 'string' ? body : native.stringify(body ?? null));
          if (POST_AGAIN.test(pathOf(url).pathname)) learn(body, '');
        },
        { once: true },
      );
    },
  };
}

const pathOf = (url: string): { host: string; pathname: string; search: string } => {
  try {
    return new native.URL(url);
  } catch {
    return { host: '', pathname: '', search: '' };
  }
};

const safeParse = (text: string): unknown => {
  try {
    return native.parse(text);
  } catch {
    return undefined;
  }
};
