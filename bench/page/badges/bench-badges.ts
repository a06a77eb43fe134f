import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findBrowser } from '../../../tests/practice-weibo/find-browser';
import { goal, type Section } from '../../lib/section';
import { figure, median } from '../../lib/stats';

const BADGES = 50;
const ROUNDS = 15;
const STEPS = 200;
const STEP_ROUNDS = 5;

interface Timed {
  readonly script: number;
  readonly all: number;
}
interface InPage {
  readonly badgeBench: {
    ours(count: number): Timed;
    react(count: number): Timed;
    steps(rounds: number, way: 'ours' | 'rescan'): Promise<number>;
  };
}

/** The page's script with our sources as they are, and React beside them. */
async function compile(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'weiheng-bench-'));
  const root = resolve(import.meta.dirname, '../../..');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': root, '#i18n': resolve(import.meta.dirname, 'words.ts') } },
    build: {
      outDir,
      lib: {
        entry: resolve(import.meta.dirname, 'in-page.tsx'),
        name: 'bench',
        formats: ['iife'],
        fileName: () => 'page.js',
      },
    },
  });
  const script = readFileSync(join(outDir, 'page.js'), 'utf8');
  rmSync(outDir, { recursive: true });
  return script;
}

const many = async (page: Page, way: 'ours' | 'react'): Promise<Timed> =>
  page.evaluate(([name, count]) => (window as unknown as InPage).badgeBench[name](count), [
    way,
    BADGES,
  ] as const);
const step = async (page: Page, way: 'ours' | 'rescan'): Promise<number> =>
  page.evaluate(([name, count]) => (window as unknown as InPage).badgeBench.steps(count, name), [
    way,
    STEPS,
  ] as const);

/** Badges against a React root each, and the look-up at re-used posts against reading the page again, turn by turn. */
export async function benchBadges(): Promise<readonly Section[]> {
  const script = await compile();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: script });
  const put: Record<'ours' | 'react', Timed[]> = { ours: [], react: [] };
  const looked: Record<'ours' | 'rescan', number[]> = { ours: [], rescan: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const way of ['react', 'ours'] as const) put[way].push(await many(page, way));
  for (let round = 0; round < STEP_ROUNDS; round++)
    for (const way of ['rescan', 'ours'] as const) looked[way].push(await step(page, way));
  await browser.close();

  const of = (way: 'ours' | 'react', what: keyof Timed): number => median(put[way].map((one) => one[what]));
  const ratio = of('react', 'script') / of('ours', 'script');
  const [ours, rescan] = [median(looked.ours), median(looked.rescan)];
  return [
    {
      title: `${BADGES} badges`,
      how: `Headless Chromium, an empty page, ${BADGES} badges of all states put into as many lines; medians of ${ROUNDS} turns, alternating. Both use the one shared style sheet and the same markup.`,
      head: ['way', 'script ms', 'script + layout ms'],
      rows: (['react', 'ours'] as const).map((way) => [
        way === 'ours' ? 'plain element, template' : 'a React root each',
        figure(of(way, 'script')),
        figure(of(way, 'all')),
      ]),
      goals: [goal('script, against a React root each', '≤ 1/5', `1/${figure(ratio)}`, ratio >= 5)],
    },
    {
      title: 'Looking up badges while scrolling',
      how: '20 posts on the page, 1,000 badges known, 6 posts re-used a step with their texts and links; the observer’s own time until every badge is right.',
      head: ['way', 'µs a step', 'µs a re-used post'],
      rows: [
        ['reading the posts of the page again', figure(rescan), figure(rescan / 6)],
        ['links compared, changed posts read', figure(ours), figure(ours / 6)],
      ],
      goals: [
        goal('a re-used post, badge painted', '≤ 100 µs', `${figure(ours / 6)} µs`, ours / 6 <= 100),
        goal('against reading again', 'faster', `${figure(rescan / ours)} ×`, ours < rescan),
      ],
    },
  ];
}
