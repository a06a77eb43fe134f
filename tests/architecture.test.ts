import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exceptions } from './architecture-exceptions';

const root = resolve(__dirname, '..');
const SKIP = new Set([
  'node_modules',
  '.output',
  '.wxt',
  'dist',
  'generated',
  'test-results',
  '.git',
  'practice-weibo',
]);

const walk = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir).flatMap((name) => {
        if (SKIP.has(name)) return [];
        const path = join(dir, name);
        return statSync(path).isDirectory() ? walk(path) : [path];
      })
    : [];

const rel = (path: string) => relative(root, path).replaceAll('\\', '/');
const sources = ['utils', 'components', 'entrypoints', 'scripts', 'server']
  .flatMap((dir) => walk(join(root, dir)))
  .filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts'));
const tests = walk(join(root, 'tests')).filter((path) => /\.(ts|tsx)$/.test(path));

/** Layer of a project file, as architecture names it. */
const layerOf = (path: string): string => {
  const [top, second, third] = path.split('/');
  if (top === 'utils' && second === 'domain') return `domain/${third}`;
  if (top === 'utils') return second?.replace(/\.ts$/, '') ?? 'utils';
  if (top === 'entrypoints') return `entry/${second?.replace(/\.(ts|tsx)$/, '')}`;
  return top ?? '';
};

/** Domain edges that are allowed; no others, so that there are no cycles by construction. */
const DOMAIN_EDGES: Readonly<Record<string, readonly string[]>> = {
  lint: ['lexicon', 'text'],
  lexicon: ['text'],
  text: [],
  audit: [],
  backup: [],
  accounts: ['text'],
  policy: [],
  desk: ['accounts', 'worktime', 'text'],
  publish: ['lint', 'text', 'accounts', 'approval', 'crisis'],
  approval: ['accounts', 'audit', 'text'],
  crisis: ['accounts', 'desk', 'text'],
  worktime: [],
  metrics: [],
  reports: ['metrics', 'worktime'],
  scorecard: ['metrics', 'accounts'],
  goals: ['metrics'],
  calendar: ['accounts', 'worktime', 'metrics', 'text'],
};

const UI = [
  'core',
  'model',
  'domain',
  'rpc',
  'live',
  'i18n',
  'components',
  'page',
  'guard',
  'lint-thread',
  'open-review',
];
/** Who may import whom, by layer. `domain` stands for every domain folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  model: ['core', 'model'],
  weibo: ['core', 'model', 'domain', 'weibo'],
  page: ['core', 'model', 'page'],
  guard: ['core', 'model', 'domain', 'weibo', 'page', 'rpc', 'live', 'guard'],
  feed: ['core', 'model', 'domain', 'weibo', 'feed'],
  'desk-page': ['core', 'model', 'domain', 'weibo', 'page', 'desk-page'],
  'metric-page': ['core', 'model', 'weibo', 'metric-page'],
  'rhythm-page': ['core', 'model', 'weibo', 'rhythm-page'],
  store: ['core', 'model', 'domain', 'store', 'env'],
  rpc: ['core', 'model', 'domain', 'rpc', 'env'],
  live: ['core', 'model', 'rpc', 'live'],
  'lint-thread': ['core', 'model', 'domain', 'live', 'lint-thread'],
  i18n: ['core', 'model', 'i18n'],
  env: ['env'],
  'open-review': [],
  components: UI,
  scripts: ['core', 'model', 'domain', 'scripts', 'tests', 'bench'],
  server: ['core', 'model', 'domain', 'server'],
  'entry/background': [
    'core',
    'model',
    'domain',
    'store',
    'rpc',
    'live',
    'env',
    'open-review',
    'entry/background',
  ],
  'entry/approval': ['core', 'model', 'domain', 'weibo', 'page', 'guard', 'rpc', 'entry/approval'],
  'entry/badges': ['core', 'model', 'domain', 'weibo', 'feed', 'guard', 'rpc', 'live', 'components'],
  'entry/desk': [
    'core',
    'model',
    'domain',
    'weibo',
    'page',
    'desk-page',
    'guard',
    'rpc',
    'live',
    'components',
  ],
  'entry/metrics': ['core', 'model', 'weibo', 'metric-page', 'guard', 'rpc', 'live', 'components'],
  'entry/rhythm': ['core', 'model', 'domain', 'rhythm-page', 'guard', 'rpc', 'live', 'components'],
  'entry/wanted-draft': ['core', 'model', 'weibo', 'guard', 'rpc', 'components'],
  'entry/profile-in-front': ['weibo'],
  'entry/post-in-front': ['core', 'model', 'weibo', 'guard'],
  'entry/weibo.content': [
    'core',
    'model',
    'weibo',
    'page',
    'feed',
    'guard',
    'rpc',
    'live',
    'components',
    'entry/weibo.content',
  ],
  'entry/weibo-main.content': ['weibo'],
  'entry/composer': [
    'core',
    'model',
    'domain',
    'weibo',
    'page',
    'guard',
    'rpc',
    'live',
    'components',
    'entry/composer',
  ],
  'entry/popup': [...UI, 'weibo', 'store', 'env', 'entry/popup'],
  'entry/dashboard': [...UI, 'store', 'env', 'entry/dashboard'],
  'entry/review.sidepanel': [...UI, 'weibo', 'store', 'env', 'entry/review.sidepanel'],
};

const importsOf = (path: string): { target: string; external: boolean; raw: string }[] => {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]/g)]
    .concat([...text.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)])
    .concat([...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)]);
  return found.map(([, raw = '']) => {
    const spec = raw.replace(/\?.*$/, '');
    if (spec.startsWith('@/')) return { target: spec.slice(2), external: false, raw };
    if (spec.startsWith('.')) return { target: rel(resolve(dirname(path), spec)), external: false, raw };
    return { target: spec, external: true, raw };
  });
};

const mayImport = (from: string, to: string): boolean => {
  if (from === to) return true;
  if (from.startsWith('domain/')) {
    if (to === 'core' || to === 'model') return true;
    return to.startsWith('domain/') && (DOMAIN_EDGES[from.slice(7)] ?? []).includes(to.slice(7));
  }
  const allowed = MAY_IMPORT[from];
  if (!allowed) return false;
  return allowed.includes(to) || (to.startsWith('domain/') && allowed.includes('domain'));
};

/** Layers below the interface: no framework, no browser, no database. */
const isPure = (layer: string) => layer.startsWith('domain/') || layer === 'model' || layer === 'core';
const PURE_PACKAGES =
  /^(zod(\/.*)?|dayjs(\/.*)?|@noble\/hashes(\/.*)?|fast-diff|fflate|ical\.js|papaparse|read-excel-file(\/.*)?|write-excel-file(\/.*)?|safe-regex2?|regexp-tree|safe-regex-test|@eslint-community\/regexpp)$/;

describe('layers', () => {
  it('has every source file in a known layer', () => {
    const unknown = sources.map(rel).filter((path) => {
      const layer = layerOf(path);
      return !(layer.startsWith('domain/') ? layer.slice(7) in DOMAIN_EDGES : layer in MAY_IMPORT);
    });
    expect(unknown).toEqual([]);
  });

  it('imports only what its layer may import', () => {
    const wrong = sources.flatMap((path) => {
      const from = layerOf(rel(path));
      return importsOf(path)
        .filter((i) => !i.external)
        .filter((i) => !mayImport(from, layerOf(i.target)))
        .map((i) => `${rel(path)} -> ${i.target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps model, core and domain free of frameworks, browser and database', () => {
    const wrong = sources.flatMap((path) => {
      if (!isPure(layerOf(rel(path)))) return [];
      return importsOf(path)
        .filter((i) => i.external && !PURE_PACKAGES.test(i.target))
        .map((i) => `${rel(path)} -> ${i.target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps clock, chance, DOM and browser out of the domain', () => {
    const banned =
      /\b(Date\.now\(|new Date\(\)|Math\.random\(|crypto\.randomUUID|document\.(?:body|query|create|add|get)|globalThis\.|window\.(?:document|location|add|get|set)|\bbrowser\.(?:runtime|storage|tabs)|chrome\.|indexedDB|localStorage|fetch\()/;
    const wrong = sources.flatMap((path) => {
      const layer = layerOf(rel(path));
      if (!layer.startsWith('domain/') && layer !== 'model') return [];
      return readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          const code = line.replace(/\/\/.*$|^\s*\*.*$|(['"`])(?:\\.|(?!\1).)*\1/g, '');
          return banned.test(code) ? [`${rel(path)}:${i + 1} ${line.trim()}`] : [];
        });
    });
    expect(wrong).toEqual([]);
  });

  it('keeps Weibo knowledge in the adapter', () => {
    const weiboWords =
      /wbpro-|woo-(button|font|like|modal|panel|avatar|icon|box)|\/ajax\/(statuses|comments|feed|profile)/;
    const wrong = sources
      .map(rel)
      .filter((path) => /^(utils|components|entrypoints)\//.test(path) && !path.startsWith('utils/weibo/'))
      .filter((path) =>
        readFileSync(join(root, path), 'utf8')
          .split('\n')
          .some((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && weiboWords.test(line)),
      );
    expect(wrong).toEqual([]);
  });

  it('lets only the background write to the database', () => {
    const wrong = sources
      .map(rel)
      .filter((path) => !path.startsWith('utils/store/') && !path.startsWith('entrypoints/background/'))
      .filter((path) => /store\/(mutate|writer)['"]/.test(readFileSync(join(root, path), 'utf8')));
    expect(wrong).toEqual([]);
  });
});

describe('house style', () => {
  const isData = (path: string) => /\/(packs|generated|data)\//.test(path);

  it('keeps sources under 250 lines and tests under 500', () => {
    const long = [
      ...sources.map((path) => [path, 250] as const),
      ...tests.map((path) => [path, 500] as const),
    ]
      .filter(([path]) => !isData(rel(path)))
      .filter(([path, limit]) => readFileSync(path, 'utf8').split('\n').length > limit + 1)
      .map(([path]) => rel(path))
      .filter((path) => !(path in exceptions.longFiles));
    expect(long).toEqual([]);
  });

  it('names files in kebab-case and components in PascalCase', () => {
    const wrong = sources.map(rel).filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      if (name.endsWith('.tsx'))
        return !/^([A-Z][A-Za-z0-9]*|main|index|mount|composer|overlay|[a-z-]+\.content)\.tsx$/.test(name);
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.ts$/.test(name) && !/^use[A-Z]\w*\.ts$/.test(name);
    });
    expect(wrong).toEqual([]);
  });

  it('has no interface text in components: words live in the locales', () => {
    const wrong = sources
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((line, i) =>
            /\p{Script=Han}/u.test(
              line.replace(/\/\*.*?\*\/|\{\/\*.*?\*\/\}|\/\/.*$/g, '').replace(/^\s*\*.*$/, ''),
            )
              ? [`${rel(path)}:${i + 1} ${line.trim()}`]
              : [],
          ),
      );
    expect(wrong).toEqual([]);
  });

  it('silences no check without giving a reason', () => {
    const wrong = [...sources, ...tests]
      .filter((path) => !rel(path).startsWith('tests/architecture'))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((line, i) =>
            /@ts-ignore|@ts-nocheck|\b(?:it|test|describe)\.(?:only|skip)\(|biome-ignore(?![^:]*:\s*\S.{10,})/.test(
              line,
            )
              ? [`${rel(path)}:${i + 1} ${line.trim()}`]
              : [],
          ),
      );
    expect(wrong).toEqual([]);
  });
});

describe('locales', () => {
  const keysOf = (file: string): string[] => {
    const stack: { indent: number; key: string }[] = [];
    return readFileSync(join(root, 'utils/i18n/locales', file), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const match = /^(\s*)(?:'([^']+)'|"([^"]+)"|([\w.-]+)):(?:\s|$)/.exec(line);
        if (!match || /^\s*#/.test(line)) return [];
        const indent = (match[1] ?? '').length;
        while ((stack.at(-1)?.indent ?? -1) >= indent) stack.pop();
        stack.push({ indent, key: match[2] ?? match[3] ?? match[4] ?? '' });
        return [stack.map((s) => s.key).join('.')];
      });
  };

  it('have something between two parts: Chrome takes $1$2 for a name it does not know and loads nothing', () => {
    const wrong = ['zh_CN.yml', 'en.yml'].flatMap((file) =>
      readFileSync(join(root, 'utils/i18n/locales', file), 'utf8')
        .split('\n')
        .filter((line) => /\$[\w@]+\$/.test(line)),
    );
    expect(wrong).toEqual([]);
  });

  it('have the same keys in both languages, none twice', () => {
    const zh = keysOf('zh_CN.yml');
    const en = keysOf('en.yml');
    expect(zh.filter((key, i) => zh.indexOf(key) !== i)).toEqual([]);
    expect(en.filter((key, i) => en.indexOf(key) !== i)).toEqual([]);
    expect(zh.filter((key) => !en.includes(key))).toEqual([]);
    expect(en.filter((key) => !zh.includes(key))).toEqual([]);
  });
});
