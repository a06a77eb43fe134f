import { el } from '@/components/badge/el';
import { t } from '@/components/ui/message';
import {
  MODERATION_ACTS,
  MODERATION_REASONS,
  type ModerationAct,
  type ModerationReason,
} from '@/utils/model/moderation';

/** The worker has looked at it and said no: nothing was written, and trying again changes nothing. */
export class MarkRefused extends Error {}

/** What can be done from the menu of a comment. A rejected promise = nothing is known to be written. */
export interface MarkActions {
  /** Notes an answer that was given; opens the ticket where there is none. */
  log(text: string): Promise<void>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  handOver(personId: string): Promise<void>;
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  /** Fills a template into Weibo's reply box, now or when it opens. `missing` = variables nobody knows: nothing is filled. */
  fill(templateId: string): Promise<{ readonly missing: readonly string[]; readonly isWaiting: boolean }>;
  /** Missing where the profile in use may not record. */
  record?(act: ModerationAct, reason: ModerationReason, note: string): Promise<void>;
  openDesk?: () => void;
}

type Panel = readonly (Node | string)[];

export interface MenuFrame {
  /** Shows a panel in place of the one before, and gives it the keyboard. */
  show(panel: Panel, title: string, isWide?: boolean): void;
  /** To the panel that was shown first; closes from there. */
  back(): void;
  close(): void;
}

function item(label: string, key: string | undefined, run: () => void): HTMLButtonElement {
  const button = el('button', 'item', [el('span', '', label), ...(key ? [el('kbd', '', key)] : [])]);
  button.type = 'button';
  if (key) button.dataset.key = key.toLowerCase();
  button.addEventListener('click', run);
  return button;
}

function button(label: string, look: 'primary' | 'quiet', run: () => void): HTMLButtonElement {
  const one = el('button', `wh-btn ${look} small`, label);
  one.type = 'button';
  one.addEventListener('click', run);
  return one;
}

/** Runs one thing at a time; what went wrong is said in the panel, and what was typed stays. */
function runner(note: HTMLElement, frame: MenuFrame) {
  let isBusy = false;
  return async (work: () => Promise<string | undefined>): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    note.className = '';
    note.textContent = t('deskPage.busy');
    const said = await work().catch((error: unknown) => {
      note.className = 'bad';
      return t(error instanceof MarkRefused ? 'deskPage.refused' : 'deskPage.failed');
    });
    isBusy = false;
    note.textContent = said ?? '';
    if (said === undefined) frame.close();
  };
}

const status = (): HTMLElement => {
  const note = el('p');
  note.setAttribute('role', 'status');
  return note;
};

function logPanel(actions: MarkActions, frame: MenuFrame): Panel {
  const area = el('textarea');
  area.setAttribute('aria-label', t('deskPage.log_hint'));
  area.placeholder = t('deskPage.log_hint');
  area.maxLength = 2_000;
  const note = status();
  const run = runner(note, frame);
  const log = (): void => {
    const text = area.value.trim();
    if (text === '') {
      area.focus();
      return;
    }
    void run(async () => {
      await actions.log(text);
      return undefined;
    });
  };
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    log();
  });
  const foot = el('div', 'foot', [
    button(t('ticket.back'), 'quiet', () => frame.back()),
    button(t('ticket.log'), 'primary', log),
  ]);
  return [area, note, foot];
}

function peoplePanel(actions: MarkActions, frame: MenuFrame): Panel {
  if (actions.people.length === 0) return [el('p', '', t('deskPage.nobody'))];
  const note = status();
  const run = runner(note, frame);
  const items = actions.people.map(({ id, name }) =>
    item(name, undefined, () => void run(() => actions.handOver(id).then(() => undefined))),
  );
  return [...items, note];
}

function templatePanel(actions: MarkActions, frame: MenuFrame): Panel {
  if (actions.templates.length === 0) return [el('p', '', t('deskPage.no_template'))];
  const note = status();
  const run = runner(note, frame);
  const items = actions.templates.map(({ id, name }) =>
    item(name, undefined, () => {
      void run(async () => {
        const { missing, isWaiting } = await actions.fill(id);
        if (missing.length > 0) return t('deskPage.missing', missing.join('、'));
        return isWaiting ? t('deskPage.fill_waits') : undefined;
      });
    }),
  );
  return [...items, note];
}

function choice(label: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  const select = el('select');
  select.setAttribute('aria-label', label);
  for (const [value, words] of options) {
    const option = el('option', '', words);
    option.value = value;
    select.append(option);
  }
  return select;
}

function recordPanel(write: NonNullable<MarkActions['record']>, frame: MenuFrame): Panel {
  const act = choice(
    t('deskPage.act'),
    MODERATION_ACTS.map((one) => [one, t(`deskPage.act_${one}`)]),
  );
  const reason = choice(
    t('deskPage.reason'),
    MODERATION_REASONS.map((one) => [one, t(`deskPage.reason_${one}`)]),
  );
  const words = el('textarea');
  words.setAttribute('aria-label', t('deskPage.reason_words'));
  words.placeholder = t('deskPage.reason_words');
  words.maxLength = 500;
  const note = status();
  const run = runner(note, frame);
  const record = (): void => {
    const why = reason.value as ModerationReason;
    const said = words.value.trim();
    if (why === 'other' && said === '') {
      note.className = 'bad';
      note.textContent = t('deskPage.other_wants_words');
      words.focus();
      return;
    }
    void run(async () => {
      await write(act.value as ModerationAct, why, said);
      // the form goes: pressed again, it would be a second record
      const done = status();
      frame.show([done], t('deskPage.record_act'), true);
      done.textContent = t('deskPage.recorded');
      return '';
    });
  };
  const foot = el('div', 'foot', [
    button(t('ticket.back'), 'quiet', () => frame.back()),
    button(t('deskPage.record'), 'primary', record),
  ]);
  return [el('p', '', t('deskPage.record_hint')), act, reason, words, note, foot];
}

/** First panel of the menu: what can be done with this comment. */
export function menuPanel(actions: MarkActions, frame: MenuFrame): Panel {
  const { record } = actions;
  return [
    item(t('deskPage.log'), 'L', () => frame.show(logPanel(actions, frame), t('deskPage.log'), true)),
    item(t('deskPage.hand_over'), 'T', () =>
      frame.show(peoplePanel(actions, frame), t('deskPage.hand_over')),
    ),
    item(t('deskPage.template'), 'M', () =>
      frame.show(templatePanel(actions, frame), t('deskPage.template')),
    ),
    ...(record
      ? [
          item(t('deskPage.record_act'), 'X', () =>
            frame.show(recordPanel(record, frame), t('deskPage.record_act'), true),
          ),
        ]
      : []),
    ...(actions.openDesk ? [item(t('deskPage.open_desk'), 'O', actions.openDesk)] : []),
  ];
}

/** Asked when somebody deleted a comment without saying why: the reason alone, in words where it is another one. */
export function reasonPanel(
  give: (reason: ModerationReason, note: string) => Promise<void>,
  frame: MenuFrame,
): Panel {
  const note = status();
  const run = runner(note, frame);
  const inWords = (): void => {
    const words = el('textarea');
    words.setAttribute('aria-label', t('deskPage.reason_words'));
    words.placeholder = t('deskPage.other_wants_words');
    words.maxLength = 500;
    const record = (): void => {
      const said = words.value.trim();
      if (said === '') words.focus();
      else void run(() => give('other', said).then(() => undefined));
    };
    const foot = el('div', 'foot', [
      button(t('ticket.back'), 'quiet', () => frame.back()),
      button(t('deskPage.record'), 'primary', record),
    ]);
    frame.show([words, note, foot], t('deskPage.reason_other'), true);
  };
  const items = MODERATION_REASONS.map((one) =>
    item(
      t(`deskPage.reason_${one}`),
      undefined,
      one === 'other' ? inWords : () => void run(() => give(one, '').then(() => undefined)),
    ),
  );
  return [...items, note];
}
