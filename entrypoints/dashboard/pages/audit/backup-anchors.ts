import type { Anchor } from '@/utils/domain/audit/anchor';
import type { reader } from '../../data';

/** End of a backup's text, where its writer puts the end of the record. */
const HEAD = /"auditHead":\{"seq":(\d+),"hash":"([0-9a-f]{64})"\}\}\s*$/;

/** The end of the record that a backup noted; undefined when it noted none. */
export function anchorOf(text: string, at: number): Anchor | undefined {
  const [, seq, hash] = HEAD.exec(text.slice(-200)) ?? [];
  return seq === undefined || hash === undefined ? undefined : { at, seq: Number(seq), hash };
}

/** Every backup that is kept is an anchor, too. */
export async function readBackupAnchors(db: Awaited<ReturnType<typeof reader>>): Promise<readonly Anchor[]> {
  const backups = await db.getAll('backups');
  return backups.flatMap(({ text, at }) => anchorOf(text, at) ?? []);
}
