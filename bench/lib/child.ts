import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a bench file in a process of its own and reads the JSON of its last line. */
export async function runChild<T>(
  file: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<T> {
  const { stdout } = await execute(process.execPath, [...flags, '--import', 'tsx', file, ...args], {
    maxBuffer: 1e8,
    timeout: 180_000,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
}
