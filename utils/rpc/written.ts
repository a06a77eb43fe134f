/** Revision after the write: live queries wait for it. `repeated` = the command had been done before. */
export interface Written {
  readonly rev: number;
  readonly repeated?: boolean;
}
