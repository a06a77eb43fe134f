import { initial } from './0001-initial';
import { approval } from './0002-approval';
import { desk } from './0003-desk';
import { metrics } from './0004-metrics';
import { plan } from './0005-plan';
import type { Migration } from './migration';

/** In order of version, without gaps. */
export const migrations: readonly Migration[] = [initial, approval, desk, metrics, plan];
