/** A stop of publishing: all accounts, or some. In force until two people lift it or `until` has passed review. */
export interface Freeze {
  readonly id: string;
  readonly accounts: 'all' | readonly string[];
  readonly by: string;
  readonly byName: string;
  readonly reason: string;
  readonly at: number;
  /** When it will be looked at again, epoch ms; shown, never lifts by itself. */
  readonly reviewAt?: number;
  /** Who has agreed to lift it; two different people are needed. */
  readonly liftedBy: readonly string[];
}
