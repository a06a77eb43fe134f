import { type Answer, type Ask, BRIDGE, readAnswer, readStance, type Stance } from '../bridge';
import { emit, native, on } from './natives';
import { readPageFacts } from './page-facts';

/** How long a side that said it heard may take; a cold start of the checking part is well under a second. */
export const ANSWER_LIMIT_MS = 8_000;

export interface Ruling {
  readonly id: string;
  readonly allow: boolean;
  readonly message: string;
  /** False: nobody answered, the stance decided. */
  readonly judged: boolean;
}

export type Question = Pick<Ask, 'url' | 'body' | 'path'>;

export interface Gate {
  /** Calls back once, at once when the other side knows; without `wait` always before it returns. */
  ask(question: Question, wait: boolean, done: (ruling: Ruling) => void): void;
}

/** Asks the isolated side about write requests; a side that is gone is replaced by the last stance it took. */
export function createGate(limitMs = ANSWER_LIMIT_MS): Gate {
  let stance: Stance = { silence: 'open', message: '' };
  let count = 0;
  const open = new Map<string, (answer: Answer) => void>();

  on(document, BRIDGE.stance, (event) => {
    stance = readStance((event as CustomEvent).detail) ?? stance;
  });
  on(document, BRIDGE.answer, (event) => {
    const answer = readAnswer((event as CustomEvent).detail);
    if (answer) open.get(answer.id)?.(answer);
  });

  return {
    ask(question, wait, done) {
      count += 1;
      const id = `${count}`;
      let isHeard = false;
      let timer = 0;
      const settle = (ruling: Ruling): void => {
        open.delete(id);
        native.clearTimeout(timer);
        done(ruling);
      };
      const giveUp = (): void =>
        settle({ id, allow: stance.silence === 'open', message: stance.message, judged: false });
      open.set(id, (answer) => {
        isHeard = true;
        if ('wait' in answer) return;
        settle({ id, allow: answer.allow, message: answer.allow ? '' : answer.message, judged: true });
      });
      const ask: Ask = { id, now: !wait, page: readPageFacts(), ...question };
      emit(BRIDGE.ask, ask);
      if (!open.has(id)) return;
      if (isHeard && wait) timer = native.setTimeout(giveUp, limitMs) as unknown as number;
      else giveUp();
    },
  };
}
