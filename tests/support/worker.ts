import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { enterContext } from '@/utils/env';
import { CallError } from '@/utils/rpc/call-error';
import type { Sender } from '@/utils/rpc/caller';
import type { Method, Params, Result } from '@/utils/rpc/contract';
import { answer } from '@/utils/rpc/server';
import { connection, forgetConnection } from '@/utils/store/connection';

const own = { id: 'weiheng-test', origin: 'chrome-extension://weiheng-test' };

export const pageSender: Sender = { id: own.id, url: `${own.origin}/dashboard.html` };
export const contentSender: Sender = {
  id: own.id,
  url: 'https://weibo.com/',
  frameId: 0,
  tab: { id: 7, url: 'https://weibo.com/' },
};

let count = 0;
export const freshId = (): string => `command-${String(++count).padStart(6, '0')}`;

/** A worker with an empty database and no memory. */
export async function freshWorker(): Promise<void> {
  await (await connection().catch(() => undefined))?.close();
  forgetConnection();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  enterContext('background');
}

/** As after a worker's death: the data stays, everything in memory goes. */
export async function killWorker(): Promise<void> {
  (await connection()).close();
  forgetConnection();
}

/** Sends a message through validation and caller rules to the real handler. */
export async function ask<M extends Method>(
  method: M,
  params: Params<M>,
  sender: Sender,
): Promise<Result<M>> {
  const message = JSON.parse(JSON.stringify({ weiheng: 1, method, params }));
  const reply = await answer(handlers, message, sender, own);
  if (!reply.ok) throw CallError.from(reply);
  return reply.value as Result<M>;
}

export const fromPage = <M extends Method>(method: M, params?: Params<M>) =>
  ask(method, params as Params<M>, pageSender);
export const fromContent = <M extends Method>(method: M, params?: Params<M>) =>
  ask(method, params as Params<M>, contentSender);
