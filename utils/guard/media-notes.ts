import type { GivenFile } from '@/utils/page/watch-files';

/** What was seen of pictures on this page: files as the person added them, and which bytes got which id. */
export interface MediaNotes {
  note(given: readonly GivenFile[]): void;
  given(): readonly GivenFile[];
  learnUpload(pid: string, digest: string): void;
  /** SHA-256 of the bytes that became this picture id. */
  digestOf(pid: string): string | undefined;
}

const MOST_FILES = 60;
const MOST_IDS = 400;

/** Files are references, nothing is read here. */
export function createMediaNotes(): MediaNotes {
  let files: readonly GivenFile[] = [];
  const digests = new Map<string, string>();
  return {
    note: (given) => {
      files = [...files, ...given].slice(-MOST_FILES);
    },
    given: () => files,
    learnUpload(pid, digest) {
      digests.set(pid, digest);
      const oldest = digests.keys().next().value;
      if (digests.size > MOST_IDS && oldest !== undefined) digests.delete(oldest);
    },
    digestOf: (pid) => digests.get(pid),
  };
}
