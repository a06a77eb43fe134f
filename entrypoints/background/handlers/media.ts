import { fromBase64, toBase64 } from '@/utils/core/base64';
import { digestBytes } from '@/utils/core/digest-bytes';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { operate } from '@/utils/store/operate';
import { readWorld } from '../approval/world';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(base64);
  } catch {
    throw new CallError('invalid', 'not base64', 'base64');
  }
}

/** Pictures are kept for people who work here, about nobody else. */
async function requireMe(): Promise<void> {
  const { me } = await readWorld(await connection());
  if (!me) throw new CallError('forbidden', 'nobody has said who they are', 'me');
}

export const mediaHandlers = {
  async 'media.put'({ digest, type, base64 }) {
    await requireMe();
    if (!/^(image|video)\/[\w.+-]+$/.test(type))
      throw new CallError('invalid', 'not a picture or video', 'type');
    const bytes = bytesOf(base64);
    if ((await digestBytes(bytes)) !== digest) {
      throw new CallError('invalid', 'the bytes are not those of the digest', 'digest');
    }
    const at = Date.now();
    await operate(['media'], (tx) => tx.objectStore('media').put({ digest, type, bytes: bytes.buffer, at }));
  },

  async 'media.get'({ digest }) {
    await requireMe();
    const row = await (await connection()).get('media', digest);
    return row && { type: row.type, base64: toBase64(new Uint8Array(row.bytes)) };
  },
} satisfies Partial<Handlers>;
