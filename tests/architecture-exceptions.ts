/** Files that may break a rule of the house, each with its reason. */
export const exceptions: { readonly longFiles: Readonly<Record<string, string>> } = {
  longFiles: {},
};
