/** Work that an alarm starts. Must be harmless when it runs twice or is cut off. */
export interface Job {
  readonly name: string;
  readonly periodMinutes: number;
  run(now: number): Promise<void>;
}
