import { COMPOSE_SELECTORS } from './selectors-compose';
import { CONTENT_SELECTORS } from './selectors-content';

/**
 * The only CSS selectors of the project. Class hashes change per release, the readable middle (`_body_`) stays, so
 * nothing here contains a hash. `expect` names how often the strict selector occurs in a fixture of
 * tests/fixtures/weibo.
 */
export const SELECTORS = { ...COMPOSE_SELECTORS, ...CONTENT_SELECTORS };

export type SelectorName = keyof typeof SELECTORS;

export const SELECTOR_NAMES = Object.keys(SELECTORS) as readonly SelectorName[];
