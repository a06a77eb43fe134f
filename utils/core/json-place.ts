/** Where things stand in a JSON text, so that an error can name the line a person has to look at. */
export interface JsonPlaces {
  /** 1-based line of the value at a path, or of the nearest value around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** 1-based line where the text stops being JSON; undefined = it is JSON. */
  readonly brokenAt?: number;
}

interface Node {
  readonly at: number;
  readonly children: Map<PropertyKey, Node>;
}

const TOKEN =
  /[\s\uFEFF]*(?:("(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([[\]{},:]))/y;

class Broken extends Error {
  constructor(readonly at: number) {
    super('not JSON');
  }
}

/**
 * Reads a JSON text for the places of its values; their contents are left to JSON.parse, whose messages name no
 * place in newer engines. Deeper than 200 levels counts as broken.
 */
export function placesOf(text: string): JsonPlaces {
  let next = 0;
  const take = (): { readonly token: string; readonly at: number } => {
    TOKEN.lastIndex = next;
    const match = TOKEN.exec(text);
    const token = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (token === undefined) throw new Broken(next + (/^\s*/.exec(text.slice(next))?.[0].length ?? 0));
    next = TOKEN.lastIndex;
    return { token, at: next - token.length };
  };
  const peek = (): string => {
    const from = next;
    const { token } = take();
    next = from;
    return token;
  };

  const readValue = (depth: number): Node => {
    const { token, at } = take();
    const node: Node = { at, children: new Map() };
    if (depth > 200 || /^[\]},:]$/.test(token)) throw new Broken(at);
    if (token !== '{' && token !== '[') return node;
    const end = token === '{' ? '}' : ']';
    if (peek() === end) {
      take();
      return node;
    }
    for (let index = 0; ; index += 1) {
      let key: PropertyKey = index;
      if (end === '}') {
        const name = take();
        if (!name.token.startsWith('"')) throw new Broken(name.at);
        key = JSON.parse(name.token) as string;
        const colon = take();
        if (colon.token !== ':') throw new Broken(colon.at);
      }
      node.children.set(key, readValue(depth + 1));
      const after = take();
      if (after.token === end) return node;
      if (after.token !== ',') throw new Broken(after.at);
    }
  };

  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  try {
    const root = readValue(0);
    const rest = /[^\s\uFEFF]/.exec(text.slice(next));
    if (rest) throw new Broken(next + rest.index);
    const lineOf = (path: readonly PropertyKey[]): number => {
      let node = root;
      for (const key of path) {
        const child = node.children.get(key);
        if (!child) break;
        node = child;
      }
      return lineAt(node.at);
    };
    return { lineOf };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const brokenAt = lineAt(error.at);
    return { lineOf: () => brokenAt, brokenAt };
  }
}
