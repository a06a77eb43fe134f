/** Stands for the extension's messages in a page that is not one: the zh-CN texts themselves, put there before. */
export const i18n = {
  t: (key: string, values: readonly string[] = []): string => {
    const { words } = window as unknown as { readonly words: Record<string, unknown> };
    const found = key
      .split('.')
      .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], words);
    return String(found ?? '').replace(/\$([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? '');
  },
};
