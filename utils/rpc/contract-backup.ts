import { z } from 'zod';
import type { BackupDifference } from '@/utils/domain/backup/diff-backup';
import { EXTRAS, RESTORE_PARTS } from '@/utils/domain/backup/parts';
import { commandId } from '@/utils/model/schema/base';
import { proc } from './proc';
import type { Written } from './written';

const command = { commandId };
const text = z.string().max(200_000_000);
const id = z.string().max(64);
const parts = z.array(z.enum(RESTORE_PARTS)).min(1).max(RESTORE_PARTS.length);

/** What a backup file holds against what is here. */
export interface BackupPreview extends BackupDifference {
  readonly at: number;
  /** Pictures of the file that are not here; none is ever taken away. */
  readonly pictures: number;
  /** What was too large to be put into the file. */
  readonly leftOut: number;
  /** False = the file holds no company words: those here stay whatever is chosen. */
  readonly hasWords: boolean;
  /** People whom drafts of the file name and nobody knows: with the file's people, and with those here alone. */
  readonly strangers: { readonly withPeople: number; readonly without: number };
  /**
   * Where the audit record stood when the file was made. here = this record has that very entry; elsewhere = it is of
   * another machine, or the record was begun anew; none = there was no record yet.
   */
  readonly record: { readonly seq: number; readonly is: 'here' | 'elsewhere' | 'none' };
  /** Names of people, departments and accounts by id, of both sides. */
  readonly names: Readonly<Record<string, string>>;
}

/** Copies of everything, on extension pages only. */
export const backupContract = {
  'backup.list': proc(z.void()).returns<
    readonly {
      readonly id: string;
      readonly at: number;
      readonly bytes: number;
      readonly counts: Readonly<Record<string, number>>;
    }[]
  >(),
  /** What a backup would change, record by record, before one decides to put it back. Nothing changes. */
  'backup.preview': proc(z.strictObject({ text })).returns<BackupPreview>(),
  'backup.make': proc(z.strictObject(command)).returns<Written & { readonly id: string }>(),
  'backup.read': proc(z.strictObject({ id })).returns<{ readonly text: string }>(),
  /** Puts back the chosen parts of a backup file; the state before it is kept as a backup first. */
  'backup.restore': proc(
    z.strictObject({
      ...command,
      text,
      parts: parts.default([...RESTORE_PARTS]),
      extras: z.enum(EXTRAS).default('remove'),
    }),
  ).returns<Written & { readonly before: string }>(),
  /** Takes a restore back: `before` is the backup that it made first. That state, too, is kept before. */
  'backup.undo': proc(z.strictObject({ ...command, before: id, parts })).returns<
    Written & { readonly before: string }
  >(),
} as const;
