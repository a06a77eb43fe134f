import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { buildApp } from './build/build-app';
import { findBrowser } from './find-browser';
import { createPractice, type PracticeOptions, type PracticeWeibo } from './practice';
import { serveContext } from './serve-context';

export interface LaunchOptions extends Omit<PracticeOptions, 'bundle'> {
  /** No window. A desktop without DISPLAY has no choice. */
  readonly headless: boolean;
  /** Folder of an unpacked extension (with manifest.json), or none. */
  readonly extensionDir?: string;
  /** Browser profile; a temporary one is made and removed when left out. */
  readonly userDataDir?: string;
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
}

export interface Launched {
  readonly context: BrowserContext;
  readonly weibo: PracticeWeibo;
  /** Closes the browser and removes a temporary profile. */
  close(): Promise<void>;
}

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  // Whatever slips past interception finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

function browserArgs(options: LaunchOptions): string[] {
  const extension = options.extensionDir;
  return [
    // The old headless mode has no extensions.
    ...(options.headless ? ['--headless=new', '--disable-gpu'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--lang=${options.locale ?? 'zh-CN'}`,
    ...QUIET,
    ...(extension === undefined
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
  ];
}

function languageEnv(locale: string): Record<string, string> {
  const own = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const name = locale === 'en' ? 'en_US' : locale.replace('-', '_');
  return { ...Object.fromEntries(own), LANGUAGE: name, LC_ALL: `${name}.UTF-8` };
}

/** A browser whose https://weibo.com is the practice Weibo. */
export async function launchPractice(options: LaunchOptions): Promise<Launched> {
  const weibo = createPractice({ ...options, bundle: await buildApp() });
  const profile = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'practice-weibo-'));
  const context = await chromium.launchPersistentContext(profile, {
    headless: false,
    executablePath: findBrowser(),
    args: browserArgs(options),
    // Chromium on Linux takes its own language, and so an extension's, from the environment.
    env: languageEnv(options.locale ?? 'zh-CN'),
    locale: options.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    colorScheme: options.colorScheme ?? (options.dark === true ? 'dark' : 'light'),
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
  });
  await serveContext(context, weibo);
  return {
    context,
    weibo,
    close: async () => {
      await context.close();
      if (options.userDataDir === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
