import { useRef, useState } from 'react';
import type { Workspace } from '@/utils/model/workspace';
import { CallError } from '@/utils/rpc/call-error';
import { call, newCommandId } from '@/utils/rpc/client';
import { EditError } from './edit-error';
import { workspaceErrorText } from './fault-text';

export type Lists = Omit<Workspace, 'rev' | 'since' | 'updatedAt'>;
export type WorkspacePatch = (now: Workspace) => Partial<Lists>;
export type Outcome = 'done' | 'conflict' | 'failed';

const TRIES = 3;

/** Other lists may have changed between reading and writing: started again from what is there then. */
async function apply(patch: WorkspacePatch): Promise<void> {
  for (let turn = 1; ; turn++) {
    const { workspace } = await call('workspace.read');
    const part = patch(workspace);
    try {
      await call('workspace.update', {
        commandId: newCommandId(),
        baseRev: workspace.rev,
        // the contract's lists are the same, without `readonly`
        patch: part as never,
      });
      return;
    } catch (error) {
      const isOvertaken = error instanceof CallError && error.code === 'conflict';
      if (isOvertaken && turn < TRIES) continue;
      throw new Refused(error, { ...workspace, ...part });
    }
  }
}

/** A refusal together with the workspace as it would have become: its path names something in there. */
class Refused extends Error {
  constructor(
    readonly reason: unknown,
    readonly root: Workspace,
  ) {
    super('refused');
  }
}

/**
 * Changes lists of the workspace, starting from what is stored by then, one change after the other. The patch throws
 * `EditError` where the item at hand was changed by somebody else.
 */
export function useWorkspace() {
  const [error, setError] = useState<string>();
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  const run = (patch: WorkspacePatch): Promise<Outcome> => {
    const mine = tail.current
      .then(() => apply(patch))
      .then(
        (): Outcome => {
          setError(undefined);
          return 'done';
        },
        (failure: unknown): Outcome => {
          const reason = failure instanceof Refused ? failure.reason : failure;
          setError(workspaceErrorText(reason, failure instanceof Refused ? failure.root : undefined));
          return reason instanceof EditError && reason.isConflict ? 'conflict' : 'failed';
        },
      );
    tail.current = mine;
    return mine;
  };
  return { run, error, clear: () => setError(undefined) };
}
