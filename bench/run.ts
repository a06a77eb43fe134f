/** `npm run bench [part…]`: measures and writes docs/bench.md. Parts not asked for keep their last figures. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { benchApproval } from './approval/bench-approval';
import { benchCalendar } from './calendar/bench-calendar';
import { benchDesk } from './desk/bench-desk';
import { renderSection, type Section } from './lib/section';
import { benchLint } from './lint/bench-lint';
import { benchMatcher } from './matcher/bench-matcher';
import { benchMetrics } from './metrics/bench-metrics';
import { benchBadges } from './page/badges/bench-badges';
import { benchKeystrokes } from './page/keystrokes';
import { benchScroll } from './page/scroll';
import { benchSizes } from './page/sizes';
import { benchStart } from './start/cold-start';
import { benchWorktime } from './worktime/bench-worktime';

const REPORT = 'docs/bench.md';

const PARTS: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  matcher: benchMatcher,
  lint: benchLint,
  keystrokes: benchKeystrokes,
  scroll: benchScroll,
  badges: benchBadges,
  start: benchStart,
  approval: benchApproval,
  desk: benchDesk,
  metrics: benchMetrics,
  worktime: benchWorktime,
  calendar: benchCalendar,
  sizes: benchSizes,
};

const asked = process.argv.slice(2);
for (const name of asked)
  if (!PARTS[name]) throw new Error(`no part ${name}; there are ${Object.keys(PARTS)}`);

const opening = (name: string): string => `<!-- ${name} -->`;

/** The text a part had in the last report. */
function lastOf(name: string): string | undefined {
  const last = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '';
  const [, after] = last.split(opening(name));
  return after?.split(/<!-- \w+ -->/)[0]?.trim();
}

const parts: string[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  const isAsked = asked.length === 0 || asked.includes(name);
  if (!isAsked) {
    const last = lastOf(name);
    if (last) parts.push(opening(name), last);
    continue;
  }
  const from = Date.now();
  const sections = await measure();
  const text = sections.map(renderSection).join('\n\n');
  const took = `Measured ${new Date().toISOString().slice(0, 10)} in ${Math.round((Date.now() - from) / 1000)} s.`;
  console.log(`\n${text}\n\n${took}`);
  parts.push(opening(name), text, took);
}

const [cpu] = cpus();
const machine = [
  `${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}`,
  `${Math.round(totalmem() / 2 ** 30)} GB`,
  `${platform()} ${release().split('-')[0]} ${arch()}`,
  `Node ${process.versions.node}`,
].join(', ');
const head = `# Benchmarks

Written by \`npm run bench\`; do not edit. Figures depend on the machine: look at the ratios first.

Machine: ${machine}.`;
writeFileSync(REPORT, `${[head, ...parts].join('\n\n')}\n`);
console.log(`\nwritten: ${REPORT}`);
