/** `npm run --silent lint-posts -- posts.jsonl`: judges a file of posts; see docs/lint-posts.md. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createLinter, type Linter } from '@/utils/domain/lint/create-linter';
import { completeContext, readContext } from '@/utils/domain/lint/infer-context';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { openBuiltinWording } from '@/utils/domain/lint/wording/builtin';

const HELP = `Usage: npm run --silent lint-posts -- [posts.jsonl | -]

Reads one JSON object a line from the file (or standard input):
  {"id": "1", "text": "…", "context": {"industry": "general|finance|medical|health-food|food|cosmetics|education|real-estate|alcohol|recruiting", "commercial": true, "hasPurchaseLink": false}}
Writes one line for each line read:
  {"id": "1", "findings": [{"rule", "category", "severity", "start", "end", "message"}]}

context may be left out: industry general, commercial true, purchase link read from the text.
start and end are UTF-16 offsets, end exclusive. Empty lines are skipped.

Exit codes: 0 all lines judged; 1 some lines were bad (named on standard error, the others are judged);
            2 file unreadable or wrong arguments.
`;

interface Post {
  readonly id: string | number;
  readonly text: string;
  readonly context?: unknown;
}

function readPost(line: string): Post {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Error('expected an object');
  const { id, text, context } = raw as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('id: expected a string or number');
  if (typeof text !== 'string') throw new Error('text: expected a string');
  return { id, text, context };
}

function judge(linter: Linter, line: string, now: number): string {
  const { id, text, context } = readPost(line);
  const { findings, crashed } = linter.lint(text, completeContext(text, readContext(context), now));
  for (const { rule, error } of crashed) process.stderr.write(`${id}: rule ${rule} failed: ${error}\n`);
  return JSON.stringify({
    id,
    findings: findings.map(({ rule, category, severity, start, end, message }) => ({
      rule,
      category,
      severity,
      start,
      end,
      message,
    })),
  });
}

async function judgeAll(input: Readable): Promise<number> {
  const linter = createLinter({
    packs: BUILTIN_PACKS,
    scanner: buildScanner(BUILTIN_PACKS),
    wording: openBuiltinWording(),
  });
  const now = Date.now();
  let number = 0;
  let bad = 0;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const line = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
    if (line.trim() === '') continue;
    try {
      const out = judge(linter, line, now);
      if (!process.stdout.write(`${out}\n`)) await new Promise((done) => process.stdout.once('drain', done));
    } catch (error) {
      bad++;
      process.stderr.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return bad > 0 ? 1 : 0;
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  const [path = '-', ...rest] = args;
  if (rest.length > 0 || (path !== '-' && path.startsWith('-'))) {
    process.stderr.write(HELP);
    return 2;
  }
  if (path === '-') return judgeAll(process.stdin);
  const file = createReadStream(path);
  const opened = new Promise<void>((done, failed) => {
    file.once('ready', done);
    file.once('error', failed);
  });
  try {
    await opened;
    return await judgeAll(file);
  } catch (error) {
    process.stderr.write(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader has closed the pipe (head): nothing more to say
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
