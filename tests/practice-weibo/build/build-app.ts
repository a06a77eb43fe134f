import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashText, seededRandom } from '../server/random';
import { hashSources } from './source-hash';

/** The compiled page of the practice Weibo. */
export interface AppBundle {
  readonly js: string;
  readonly css: string;
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CACHE = join(ROOT, '../../node_modules/.cache/practice-weibo');
/** Stands for the hash of a class name until a run fills in its own. */
const HASH_SLOT = /ZqH([0-9a-z]{4})Zq/g;

async function compile(outDir: string): Promise<void> {
  const { build } = await import('vite');
  const { default: vue } = await import('@vitejs/plugin-vue');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    plugins: [vue()],
    define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    css: {
      modules: {
        generateScopedName: (name, file, css) => {
          const slot = hashText(basename(file)).toString(36).padStart(4, '0').slice(0, 4);
          const line = css.slice(0, Math.max(0, css.indexOf(`.${name}`))).split('\n').length;
          return `_${name}_ZqH${slot}Zq_${line}`;
        },
      },
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: {
        input: join(ROOT, 'app/main.ts'),
        output: {
          entryFileNames: 'index.js',
          assetFileNames: 'index[extname]',
          codeSplitting: false,
        },
      },
    },
  });
}

/** Compiles the page unless the cache already holds these very sources. */
export async function buildApp(): Promise<AppBundle> {
  const hash = hashSources([join(ROOT, 'app'), join(ROOT, 'shared'), join(ROOT, 'build')]);
  const folder = join(CACHE, hash);
  if (!existsSync(join(folder, 'index.js'))) {
    mkdirSync(CACHE, { recursive: true });
    const fresh = join(CACHE, `${hash}.${process.pid}`);
    await compile(fresh);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(join(folder, 'index.js'))) throw error;
    }
  }
  return {
    js: readFileSync(join(folder, 'index.js'), 'utf8'),
    css: readFileSync(join(folder, 'index.css'), 'utf8'),
  };
}

/** Gives every class name the hash of this run, as a release of the site would. */
export function withSeed(bundle: AppBundle, seed: number): AppBundle {
  const fill = (text: string): string =>
    text.replace(HASH_SLOT, (_all, slot: string) => {
      const random = seededRandom(hashText(`${seed}/${slot}`));
      return Array.from({ length: 5 }, () => random.int(0, 35).toString(36)).join('');
    });
  return { js: fill(bundle.js), css: fill(bundle.css) };
}
