import { saveFile } from '@/components/page/save-file';
import { dayOf } from '@/utils/core/day';
import { reader } from '../../data';

/** The whole record, one JSON line an entry, as it is stored: it can be verified elsewhere. */
export async function exportAudit(): Promise<void> {
  const entries = await (await reader()).getAll('audit');
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  saveFile(`weiheng-audit-${dayOf(Date.now())}.jsonl`, lines.join(''), 'application/x-ndjson');
}
