import { buildApp } from '../../practice-weibo/build/build-app';

/** Compiles the practice page once, before the workers want it. */
export default async function setUp(): Promise<void> {
  await buildApp();
  process.stdout.write(`practice seed ${process.env.PRACTICE_SEED}\n`);
}
