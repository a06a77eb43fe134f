declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ simplified…]` entries joined by `|`. */
  const pairs: string;
  export default pairs;
}
