import { useRef, useState } from 'react';
import { errorText } from '@/components/page/error-text';
import type { Refusal } from '@/utils/domain/approval/commands';
import type { Draft, VerdictKind } from '@/utils/model/draft';
import { type ReviewerCommand, usePorts } from './ports';

export interface VerdictEvents {
  readonly onDecided: (draft: Draft, verdict: VerdictKind) => void;
  readonly onRefused: (refusal: Refusal) => void;
  /** Nothing was answered: in words. */
  readonly onFailed: (text: string) => void;
}

export interface Sender {
  readonly isBusy: boolean;
  /** The draft afterwards, or undefined when it was refused or failed; that has been said by then. */
  readonly send: (command: ReviewerCommand) => Promise<Draft | undefined>;
}

/** Sends commands on one draft, one at a time. */
export function useSender(
  draftId: string,
  { onRefused, onFailed }: Pick<VerdictEvents, 'onRefused' | 'onFailed'>,
): Sender {
  const ports = usePorts();
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);
  return {
    isBusy,
    async send(command) {
      if (busy.current) return undefined;
      busy.current = true;
      setBusy(true);
      try {
        const answer = await ports.decide(draftId, command);
        if (answer.ok) return answer.draft;
        onRefused(answer.refusal);
      } catch (error) {
        onFailed(errorText(error));
      } finally {
        busy.current = false;
        setBusy(false);
      }
      return undefined;
    },
  };
}
