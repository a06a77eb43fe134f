import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};
const read = () => location.hash;

/** Parts of the address after `#/`, decoded: `#/rules/cn.ad.x` gives `['rules', 'cn.ad.x']`. */
export const useHash = (): readonly string[] =>
  useSyncExternalStore(subscribe, read)
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
