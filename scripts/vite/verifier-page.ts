import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCE = join(ROOT, 'scripts/verifier');

/** The verifier as one script, from the same code that the extension verifies with. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(SOURCE, 'main.ts'), formats: ['iife'], name: 'weihengVerify' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('the verifier page was not built');
  return chunk.code;
}

/**
 * A page that checks evidence files, complete in itself: opened from a disk, without the extension and without a
 * network, which its own policy rules out.
 */
export async function buildVerifierPage(): Promise<string> {
  const script = (await bundle()).replaceAll('</script', '<\\/script');
  const style = readFileSync(join(SOURCE, 'verifier.css'), 'utf8');
  const digest = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${digest}'; style-src 'unsafe-inline'; img-src data:`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>微衡 Weiheng</title>
<style>${style}</style>
</head>
<body>
<main></main>
<script>${script}</script>
</body>
</html>
`;
}
