import { workspace } from '@/utils/model/schema/workspace';
import { EMPTY_WORKSPACE, type Workspace } from '@/utils/model/workspace';
import type { Reader } from '../reader';
import type { WriteTx } from '../schema';

/** Stored record of the workspace that no longer fits its schema. Nobody is let through because of it. */
export class CorruptRecord extends Error {
  override readonly name = 'CorruptRecord';
  readonly record: string;

  constructor(record: string, problem: string) {
    super(`${record}: ${problem}`);
    this.record = record;
  }
}

/** Who works here; empty when nothing has been set up. Throws `CorruptRecord`: never silently "nobody". */
export async function readWorkspace(db: Pick<Reader, 'get'>): Promise<Workspace> {
  const stored = await db.get('workspace', 'workspace');
  if (!stored) return EMPTY_WORKSPACE;
  const { id: _id, ...rest } = stored;
  const parsed = workspace.safeParse(rest);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CorruptRecord('workspace', `${issue?.path.join('.')}: ${issue?.message}`);
}

export const putWorkspace = (tx: WriteTx, value: Workspace): Promise<unknown> =>
  tx.objectStore('workspace').put({ ...value, id: 'workspace' });

/** Id of the profile in use on this machine; undefined = nobody has said who they are. */
export async function readMe(db: Pick<Reader, 'get'>): Promise<string | undefined> {
  const me = await db.get('meta', 'me');
  return typeof me === 'string' && me !== '' ? me : undefined;
}

export const putMe = (tx: WriteTx, personId: string | undefined): Promise<unknown> =>
  personId === undefined ? tx.objectStore('meta').delete('me') : tx.objectStore('meta').put(personId, 'me');
