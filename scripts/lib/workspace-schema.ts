import { z } from 'zod';
import { workspaceFile } from '@/utils/model/schema/workspace-file';

/** JSON Schema of a workspace file, as text: what editors check while one types. */
export function workspaceSchema(): string {
  const schema = z.toJSONSchema(workspaceFile, { io: 'input', unrepresentable: 'any' });
  const head = { title: '微衡 Weiheng workspace file', ...schema };
  return `${JSON.stringify(head, null, 2)}\n`;
}
