import { ref } from 'vue';
import { getJson } from '../api/http';

const TRIGGER = /([@#$])([\w一-龥-]{0,20})$/;
const TYPES: Readonly<Record<string, string>> = { '@': 'at', '#': 'topic', $: 'stock' };

/** The @/#/$ suggestion list of one text box. */
export function useSuggest() {
  const items = ref<string[]>([]);
  const current = ref(0);
  let mark = '';
  let start = 0;
  let asked = 0;

  const close = (): void => {
    asked += 1;
    items.value = [];
  };

  /** Looks at the text before the caret and opens or closes the list. */
  const look = async (before: string): Promise<void> => {
    const match = TRIGGER.exec(before);
    const isOpenTopic = before.split('#').length % 2 === 0;
    if (match === null || (match[1] === '#' && !isOpenTopic)) return close();
    asked += 1;
    const mine = asked;
    mark = match[1] ?? '';
    start = match.index;
    const query = { type: TYPES[mark] ?? 'at', q: match[2] ?? '' };
    const { data } = await getJson<{ data: string[] }>('/ajax/side/suggest', query);
    if (mine !== asked) return;
    items.value = data;
    current.value = 0;
  };

  /** Text and caret after choosing an item. */
  const choose = (item: string, text: string, caret: number): { text: string; caret: number } => {
    const inserted = mark === '@' ? `@${item} ` : `${mark}${item}${mark} `;
    close();
    return {
      text: text.slice(0, start) + inserted + text.slice(caret),
      caret: start + inserted.length,
    };
  };

  return { items, current, look, choose, close };
}
