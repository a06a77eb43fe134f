import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const run = (args: readonly string[], input?: string) =>
  spawnSync('node', ['--import', 'tsx', 'scripts/lint-posts.ts', ...args], { input, encoding: 'utf8' });

const lines = [
  '{"id":"a","text":"国家级工艺","context":{"industry":"general","commercial":true,"hasPurchaseLink":false}}',
  'not json',
  '',
  '{"id":"b","text":"今天下雨了"}',
  '{"id":"c","text":7}',
  '{"id":"d","text":"x","context":{"industry":"space"}}',
].join('\n');

describe('lint-posts', () => {
  it('answers every good line, names the bad ones and says so in its exit code', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'posts-')), 'posts.jsonl');
    writeFileSync(file, lines);
    const { stdout, stderr, status } = run([file]);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(answers[0].findings[0]).toEqual({
      rule: 'cn.ad.absolute.state-level',
      category: 'absolute-claim',
      severity: 'block',
      start: 0,
      end: 3,
      message: '“国家级”不能用来说商品',
    });
    expect(stderr).toMatch(/^line 2: /m);
    expect(stderr).toMatch(/^line 5: text: /m);
    expect(stderr).toMatch(/^line 6: context\.industry: /m);
    expect(status).toBe(1);
  });

  it('reads standard input', () => {
    const { stdout, status } = run([], '{"id":1,"text":"今天下雨了"}\n');
    expect(stdout).toBe('{"id":1,"findings":[]}\n');
    expect(status).toBe(0);
  });

  it('says when the file cannot be read', () => {
    const { stderr, status } = run(['/nonexistent/posts.jsonl']);
    expect(stderr).toContain('cannot read');
    expect(status).toBe(2);
  });
});
