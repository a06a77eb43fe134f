import { browser } from 'wxt/browser';

const PREFIX = 'plan.';

export interface PlanNotice {
  /** What it is about: `due.<item>`, `missed.<item>`, `unseen.<item>`, `slept`, `left`, `short.<account>`. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** What a click does. A button where the browser has some; clicking the notice does the same. */
  readonly action: string;
}

/** A desktop notice of the calendar. A second one about the same takes the place of the first. */
export async function showNotice({ id, title, message, action }: PlanNotice): Promise<void> {
  await browser.notifications.create(`${PREFIX}${id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/level-48.png'),
    title,
    message,
    // Firefox refuses notices with buttons
    ...(import.meta.env.FIREFOX ? {} : { buttons: [{ title: action }] }),
  });
}

/** What a notice that was clicked is about; undefined = it is none of the calendar's. */
export function subjectOfNotice(id: string): { readonly type: string; readonly id?: string } | undefined {
  if (!id.startsWith(PREFIX)) return undefined;
  const [type = '', ...rest] = id.slice(PREFIX.length).split('.');
  return rest.length === 0 ? { type } : { type, id: rest.join('.') };
}
