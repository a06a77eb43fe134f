import { browser } from 'wxt/browser';
import { digestBytes } from '@/utils/core/digest-bytes';
import type { PostShot } from '@/utils/model/approval-view';
import type { ShotAnswer } from '@/utils/model/shot-view';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mayDo, readWorld } from '../approval/world';
import { keepShot, MOST_SHOTS } from '../shots/keep-shot';
import { lookAt, type Seen } from '../shots/look';
import { shrink } from '../shots/shrink';
import { written } from './written';

/** Whoever may see the badges of an account may keep pictures of its posts. Gives the person and the account's name. */
async function requireSeer(uid: string): Promise<{ readonly by: string; readonly name: string } | undefined> {
  const world = await readWorld(await connection());
  const account = world.register.accounts.find((one) => one.uid === uid);
  if (!account) return undefined;
  if (!world.me || !mayDo(world, 'badge.see', Date.now(), account)) {
    throw new CallError('forbidden', 'the profile in use may not see this post judged', 'me');
  }
  return { by: world.me.id, name: account.name };
}

/** The picture of the tab in front of its window; undefined when the browser does not give it. */
async function photograph(tabId: number): Promise<string | undefined> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active) return undefined;
    return await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
  } catch {
    return undefined;
  }
}

/** A command that was carried out before, as it was answered then. */
async function doneBefore(commandId: string, mid: string): Promise<ShotAnswer | undefined> {
  const db = await connection();
  const done = await db.get('commands', commandId);
  const shot = done && (await db.get('posts', mid))?.shots?.find(({ digest }) => digest === done.value);
  return shot && { ok: true, rev: done.rev, shot };
}

async function shotOf(seen: Seen, picture: string, by: string) {
  const { type, bytes, size } = await shrink(picture);
  const { url, viewport } = seen;
  const digest = await digestBytes(bytes);
  const shot: PostShot = { digest, type, bytes: bytes.byteLength, at: Date.now(), by, url, viewport, size };
  return { shot, bytes };
}

export const shotHandlers = {
  async 'shots.look'({ tabId }) {
    const seen = await lookAt(tabId);
    if (!seen.ok) return seen;
    const { sighting, place } = seen;
    const seer = await requireSeer(sighting.uid);
    if (!seer) return { ok: false, why: 'foreign' };
    const { mid, text, createdAt } = sighting;
    return { ok: true, post: { mid, name: seer.name, text, createdAt, place } };
  },

  async 'shots.take'({ commandId, tabId, mid }) {
    const before = await doneBefore(commandId, mid);
    if (before) return before;
    const seen = await lookAt(tabId);
    if (!seen.ok) return seen;
    if (seen.sighting.mid !== mid) return { ok: false, why: 'moved' };
    const seer = await requireSeer(seen.sighting.uid);
    if (!seer) return { ok: false, why: 'foreign' };
    const known = await (await connection()).get('posts', mid);
    if ((known?.shots?.length ?? 0) >= MOST_SHOTS) return { ok: false, why: 'enough' };

    const picture = await photograph(tabId);
    if (picture === undefined) return { ok: false, why: 'refused' };
    // what was in front before the picture has to be in front after it
    const after = await lookAt(tabId);
    if (!after.ok || after.sighting.mid !== mid) return { ok: false, why: 'moved' };
    const { shot, bytes } = await shotOf(seen, picture, seer.by);
    const outcome = await keepShot({ commandId, sighting: seen.sighting, shot, bytes });
    return { ok: true, rev: (await written(outcome)).rev, shot };
  },
} satisfies Partial<Handlers>;
