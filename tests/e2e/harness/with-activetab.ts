import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExtension } from './extension';

/**
 * A copy of the build that may photograph a page without a click on the toolbar button: Playwright cannot press it, and
 * `activeTab` comes with that press alone. The copy's manifest has in its place the host permission that the press
 * would give for a moment. Nothing else differs; the product's own manifest never has it.
 */
export async function extensionWithPress(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'weiheng-press-')), 'chrome-mv3');
  cpSync(await findExtension(), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('<all_urls>');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
