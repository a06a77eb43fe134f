import { readAction } from '../requests';
import type { Gate, Ruling } from './gate';
import { readHeldBody } from './held-body';
import { native, on, wrap } from './natives';

/** Ways of sending that cannot wait: a beacon and a plain form. They go by what is known at that moment. */
export function holdOther(gate: Gate): void {
  const ruleNow = (url: string, body: unknown, path: 'beacon' | 'form'): Ruling => {
    let ruled: Ruling | undefined;
    gate.ask({ url, body: readHeldBody(body), path }, false, (ruling) => {
      ruled = ruling;
    });
    return ruled as unknown as Ruling;
  };

  wrap(navigator.constructor.prototype as object, 'sendBeacon', (target, self, args: unknown[]) => {
    const url = String(args[0]);
    if (readAction(url) === undefined) return native.apply(target, self, args);
    return ruleNow(url, args[1], 'beacon').allow ? native.apply(target, self, args) : false;
  });

  const mayLeave = (form: HTMLFormElement): boolean =>
    readAction(form.action) === undefined || ruleNow(form.action, new native.FormData(form), 'form').allow;
  wrap(HTMLFormElement.prototype, 'submit', (target, self, args: unknown[]) =>
    mayLeave(self as HTMLFormElement) ? native.apply(target, self, args) : undefined,
  );
  on(
    window,
    'submit',
    (event) => {
      if (event.target instanceof HTMLFormElement && !mayLeave(event.target)) event.preventDefault();
    },
    { capture: true },
  );
}
