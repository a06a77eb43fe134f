import type { Plugin } from 'vite';

/** What the composer part takes in place of React: the same interface at a seventh of the weight. */
const LIGHT: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
};

/**
 * Builds `entrypoints/composer` with Preact. It runs inside weibo.com, where parse time counts (React: 207 kB, and up
 * to 230 ms on the first load after an install); extension pages keep React. The e2e suite runs on the built result.
 */
export function lightComposer(): Plugin {
  let isComposer = false;
  return {
    name: 'weiheng:light-composer',
    enforce: 'pre',
    configResolved(config) {
      isComposer = JSON.stringify(config.build.lib || {}).includes('entrypoints/composer');
    },
    resolveId(source, importer, options) {
      const light = isComposer ? LIGHT[source] : undefined;
      return light === undefined ? null : this.resolve(light, importer, { ...options, skipSelf: true });
    },
  };
}
