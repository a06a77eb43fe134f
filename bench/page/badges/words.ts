/** Stands for the extension's messages in a page that is not one: the key is the word. */
export const i18n = { t: (key: string): string => key.replace(/^badge\./, '') };
