import { fieldPath, lineOf } from '@/utils/domain/accounts/parse-workspace';
import { type BackupFile, backupFile } from '@/utils/model/schema/backup';
import { CallError } from '@/utils/rpc/call-error';
import { faultOfFigures } from './fault-of-figures';
import { faultOfPlan } from './fault-of-plan';

/**
 * Reads a backup file. Throws `invalid` with the path of the first thing that does not fit: `line:7` for broken JSON,
 * `format` for another kind of file, `version` for one that a later version made.
 */
export function parseBackup(text: string): BackupFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CallError('invalid', message, `line:${lineOf(text, message)}`);
  }
  const parsed = backupFile.safeParse(json);
  if (parsed.success) {
    const fault = faultOfFigures(parsed.data) ?? faultOfPlan(parsed.data);
    if (fault) throw new CallError('invalid', fault.message, fault.field);
    return parsed.data;
  }
  const { issues } = parsed.error;
  // a file of another kind has a hundred faults: the one that explains them is named
  const issue = issues.find(({ path }) => path[0] === 'format' || path[0] === 'version') ?? issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
  const field = fieldPath([...(issue?.path ?? []), ...extra]);
  throw new CallError('invalid', issue?.message ?? 'invalid', field || 'file');
}
