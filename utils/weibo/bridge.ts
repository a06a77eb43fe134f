/**
 * The language of the two worlds of one page. Details are JSON strings (they cross worlds in every browser), and
 * dispatch is synchronous: an isolated side that is alive has heard a question when `dispatchEvent` returns.
 * The page can read and forge all of it; the guard stops mistakes, and a page that wants to publish can anyway.
 */
export const BRIDGE = {
  /** page → extension: may this write request go out? */
  ask: 'weiheng:ask',
  /** extension → page: an answer, or that the answer will take a moment. */
  answer: 'weiheng:answer',
  /** extension → page: what to do when nobody answers. */
  stance: 'weiheng:stance',
  /** page → extension: what the page shows and was told. */
  facts: 'weiheng:facts',
  /** page → parts: does anybody want the answer to this address (a string)? Then the copy of it (an object). */
  copies: 'weiheng:copies',
  /** part → page: what was read before somebody listened, please. */
  again: 'weiheng:again',
  /** page-world script asks whether an older one is in place. */
  present: 'weiheng:present',
} as const;

/** How a request is sent; a beacon or a plain form cannot wait. */
export type SendPath = 'xhr' | 'fetch' | 'beacon' | 'form';

/** Body of a held request: text, form pairs, or undefined when it has a shape we do not read. */
export type HeldBody = string | readonly (readonly [string, string])[];

/** What the page says about itself; every field is a claim. */
export interface PageFacts {
  /** Logged-in account. */
  readonly uid?: string;
  readonly name?: string;
  /** Characters a post may have, as the server set it. */
  readonly inputLimit?: number;
  /** Characters a repost may have, when the server set it. */
  readonly repostLimit?: number;
  readonly client?: string;
}

export interface Ask {
  readonly id: string;
  readonly url: string;
  readonly body?: HeldBody;
  readonly path: SendPath;
  /** The page cannot wait: only an answer given during the event counts. */
  readonly now: boolean;
  readonly page: PageFacts;
}

export type Answer =
  | { readonly id: string; readonly wait: true }
  | { readonly id: string; readonly allow: true }
  | { readonly id: string; readonly allow: false; readonly message: string };

/** For silence: let requests out or not, and what the person is told. Carries no content. */
export interface Stance {
  readonly silence: 'open' | 'closed';
  readonly message: string;
}

/** A post as an answer of Weibo showed it; enough to judge a repost of it, and to tell whether it was changed. */
export interface PostFact {
  readonly mid: string;
  readonly mblogid?: string;
  readonly uid?: string;
  readonly name?: string;
  readonly text: string;
  /** The answer held only the beginning of the text. */
  readonly isLong?: boolean;
  /** As Weibo writes it: `Mon Mar 09 13:38:22 +0800 2026`. */
  readonly created?: string;
  readonly edits?: number;
  /** Weibo's number of who may see it. */
  readonly visible?: number;
  /** Weibo says that there is no such post (any more). */
  readonly isDeleted?: boolean;
}

export type Fact =
  | { readonly kind: 'page'; readonly page: PageFacts }
  | { readonly kind: 'posts'; readonly posts: readonly PostFact[] }
  /** A picture's id, as the upload host gave it for these bytes (SHA-256, hex). */
  | { readonly kind: 'upload'; readonly pid: string; readonly digest: string }
  /** The answer to a write request; `judged: false` = it went out without an answer of ours. */
  | {
      readonly kind: 'answer';
      readonly id: string;
      readonly url: string;
      readonly status: number;
      readonly body: string;
      readonly judged: boolean;
    };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (detail: unknown): Record<string, unknown> | undefined => {
  if (typeof detail !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(detail);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

const optional = (value: unknown, type: 'string' | 'number' | 'boolean'): boolean =>
  value === undefined || typeof value === type;

const isPage = (value: unknown): value is PageFacts =>
  isObject(value) &&
  ['uid', 'name', 'client'].every((key) => optional(value[key], 'string')) &&
  ['inputLimit', 'repostLimit'].every((key) => optional(value[key], 'number'));

/** Reads the detail of an `ask` event; undefined when it is not one. */
export function readAsk(detail: unknown): Ask | undefined {
  const ask = parse(detail);
  if (!ask || typeof ask.id !== 'string' || typeof ask.url !== 'string' || !isPage(ask.page))
    return undefined;
  const { body } = ask;
  if (body !== undefined && typeof body !== 'string' && !(Array.isArray(body) && body.every(isPair)))
    return undefined;
  return ask as unknown as Ask;
}

/** Reads the detail of an `answer` event; undefined when it is not one. */
export function readAnswer(detail: unknown): Answer | undefined {
  const answer = parse(detail);
  if (!answer || typeof answer.id !== 'string') return undefined;
  const known =
    answer.wait === true ||
    answer.allow === true ||
    (answer.allow === false && typeof answer.message === 'string');
  return known ? (answer as unknown as Answer) : undefined;
}

/** Reads the detail of a `stance` event; undefined when it is not one. */
export function readStance(detail: unknown): Stance | undefined {
  const stance = parse(detail);
  if (!stance || typeof stance.message !== 'string') return undefined;
  return stance.silence === 'open' || stance.silence === 'closed' ? (stance as unknown as Stance) : undefined;
}

/** Reads the detail of a `facts` event, dropping what is not a fact; `dropped` counts those. */
export function readFacts(detail: unknown): { readonly facts: readonly Fact[]; readonly dropped: number } {
  const batch = parse(detail);
  const list = Array.isArray(batch?.facts) ? (batch.facts as readonly unknown[]) : [];
  const facts = list.filter(isFact);
  return { facts, dropped: batch ? list.length - facts.length : 1 };
}

function isFact(value: unknown): value is Fact {
  if (!isObject(value)) return false;
  if (value.kind === 'page') return isPage(value.page);
  if (value.kind === 'upload') return typeof value.pid === 'string' && typeof value.digest === 'string';
  if (value.kind === 'posts') return Array.isArray(value.posts) && value.posts.every(isPost);
  return (
    value.kind === 'answer' &&
    typeof value.id === 'string' &&
    typeof value.url === 'string' &&
    typeof value.status === 'number' &&
    typeof value.body === 'string' &&
    typeof value.judged === 'boolean'
  );
}

const isPost = (value: unknown): value is PostFact =>
  isObject(value) &&
  typeof value.mid === 'string' &&
  typeof value.text === 'string' &&
  ['mblogid', 'uid', 'name', 'created'].every((key) => optional(value[key], 'string')) &&
  ['edits', 'visible'].every((key) => optional(value[key], 'number')) &&
  ['isLong', 'isDeleted'].every((key) => optional(value[key], 'boolean'));
