import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExtension } from './extension';

interface Grants {
  /**
   * May photograph a page without a click on the toolbar button: Playwright cannot press it, and `activeTab` comes with
   * that press alone. The copy has in its place the host permission that the press would give for a moment.
   */
  readonly press: boolean;
  /** May show desktop notices: the browser's own question for an optional permission cannot be answered here. */
  readonly notices: boolean;
}

/** A copy of the build with what a person would have granted. Nothing else differs from the product. */
export async function extensionWith({ press, notices }: Grants): Promise<string> {
  if (!press && !notices) return findExtension();
  const folder = join(mkdtempSync(join(tmpdir(), 'weiheng-granted-')), 'chrome-mv3');
  cpSync(await findExtension(), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    host_permissions: string[];
    permissions: string[];
  };
  if (press) manifest.host_permissions.push('<all_urls>');
  if (notices) manifest.permissions.push('notifications');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
