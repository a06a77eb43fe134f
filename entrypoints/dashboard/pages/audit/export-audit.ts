import { saveFile } from '@/components/page/save-file';
import { dayOf } from '@/utils/core/day';
import { anchorFile } from '@/utils/domain/audit/anchor';
import { readAudit } from '@/utils/store/repos/audit';
import { reader } from '../../data';

/** The whole record, one JSON line an entry, as it is stored: it can be verified elsewhere. */
export async function exportAudit(): Promise<void> {
  const entries = await (await reader()).getAll('audit');
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  saveFile(`weiheng-audit-${dayOf(Date.now())}.jsonl`, lines.join(''), 'application/x-ndjson');
}

/** The end of the record as a file to be kept elsewhere. False when there is no record yet. */
export async function exportAnchor(): Promise<boolean> {
  const now = Date.now();
  const [last] = (await readAudit(await reader(), 1)).entries;
  if (!last) return false;
  const file = anchorFile(last, now);
  saveFile(`weiheng-anchor-${dayOf(now)}-${last.seq}.json`, `${JSON.stringify(file)}\n`, 'application/json');
  return true;
}
