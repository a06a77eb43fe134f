/** Remembers values by string in bounded memory: when the newer half is full the older half is dropped. */
export class Generations<V> {
  #recent = new Map<string, V>();
  #older = new Map<string, V>();

  /** `half`: how many values the newer half holds. */
  constructor(private readonly half: number) {}

  /** The value kept for a key, or the one `make` gives now. */
  get(key: string, make: () => V): V {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const value = this.#older.get(key) ?? make();
    if (this.#recent.size >= this.half) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }
}
