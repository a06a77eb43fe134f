import { browser } from 'wxt/browser';
import { dailyBackup } from './daily-backup';
import { deskClock } from './desk-clock';
import { deskRetention } from './desk-retention';
import { expiry } from './expiry';
import { heldWords } from './held-words';
import { housekeeping } from './housekeeping';
import { integrity } from './integrity';
import type { Job } from './job';
import { metricRetention } from './metric-retention';
import { planClock } from './plan-clock';
import { reportDue } from './report-due';

export const jobs: readonly Job[] = [
  integrity,
  housekeeping,
  expiry,
  dailyBackup,
  deskClock,
  deskRetention,
  metricRetention,
  reportDue,
  planClock,
  heldWords,
];

/** Creates the alarms that are missing: they may be lost on update. Running twice changes nothing. */
export async function ensureAlarms(): Promise<void> {
  for (const { name, periodMinutes } of jobs) {
    if (!(await browser.alarms.get(name))) {
      await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: periodMinutes });
    }
  }
}

export async function runJob(name: string, now: number): Promise<void> {
  await jobs.find((job) => job.name === name)?.run(now);
}
