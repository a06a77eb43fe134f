import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { parseWholeWorkspace } from '@/utils/domain/accounts/parse-workspace';
import type { WorkspaceFile } from '@/utils/model/schema/workspace-file';
import { findWorker } from '../../tests/e2e/harness/worker';

/** A workspace file that has been read and found sound. */
export interface ReadWorkspace {
  readonly path: string;
  readonly text: string;
  readonly file: WorkspaceFile;
}

/** The value of `--workspace FILE` or `--workspace=FILE`; undefined when not given, '' when the file is missing. */
export function workspaceArgument(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--workspace' || arg.startsWith('--workspace='));
  const arg = args[at];
  if (arg === undefined) return undefined;
  return arg === '--workspace' ? (args[at + 1] ?? '') : arg.slice('--workspace='.length);
}

/** Reads and checks a workspace file; a string names what is wrong. */
export function readWorkspaceFile(path: string): ReadWorkspace | string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return `${path || '--workspace'}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = parseWholeWorkspace(text);
  return parsed.ok
    ? { path, text, file: parsed.file }
    : `${path}: ${parsed.field}: ${parsed.message} (docs/workspace.md lists the fields)`;
}

/** Imports the file as one of the extension's own pages does, and waits until it is in force. */
export async function loadWorkspace(context: BrowserContext, workspace: ReadWorkspace): Promise<void> {
  const worker = await findWorker(context);
  const page = await context.newPage();
  try {
    // any file of the extension gives its origin; this one runs nothing
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/managed-schema.json`);
    const params = { commandId: randomUUID(), text: workspace.text };
    const message = JSON.stringify({ weiheng: 1, method: 'workspace.import', params });
    const reply = await page.evaluate<{ ok: boolean; field?: string; message?: string }>(
      `chrome.runtime.sendMessage(${message})`,
    );
    if (!reply.ok) throw new Error(`${workspace.path}: ${reply.field}: ${reply.message}`);
  } finally {
    await page.close();
  }
}

/** Who works here and what was set up, in a few lines. */
export function describeWorkspace({ path, file }: ReadWorkspace): string {
  const { people = [], accounts = [], flows = [], me } = file;
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name;
  return [
    `Workspace ${file.name ?? ''} from ${path}:`,
    ...people.map((one) => `  ${one.active ? '·' : '×'} ${one.name} (${one.id}): ${one.roles.join(', ')}`),
    ...accounts.map(
      (one) => `  @${one.name} (${one.uid}): ${one.kind}, ${one.mode}, 负责人 ${nameOf(one.ownerId) ?? '—'}`,
    ),
    ...flows.map((one) => `  流程 ${one.name}: ${one.steps.map((step) => step.name).join(' → ')}`),
    `  Profile in use: ${nameOf(me) ?? 'nobody (choose one in the popup)'}`,
  ].join('\n');
}
