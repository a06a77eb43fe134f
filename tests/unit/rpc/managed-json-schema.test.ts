import { describe, expect, it } from 'vitest';
import { CHROME_KEYWORDS, managedJsonSchema } from '@/utils/model/schema/managed-json-schema';
import { managedPolicy } from '@/utils/model/schema/policy';

type Node = Record<string, unknown>;
const TYPES = ['object', 'array', 'string', 'boolean', 'integer', 'number'];

function walk(node: Node, path: string, visit: (node: Node, path: string) => void): void {
  visit(node, path);
  const children = { ...(node.properties as Node | undefined) };
  for (const key of ['items', 'additionalProperties']) if (node[key]) children[key] = node[key];
  for (const [key, child] of Object.entries(children)) walk(child as Node, `${path}.${key}`, visit);
}

describe('schema of the managed policy for Chrome', () => {
  const schema = managedJsonSchema() as Node;

  it('keeps to the subset that Chrome loads', () => {
    const wrong: string[] = [];
    walk(schema, 'policy', (node, path) => {
      for (const key of Object.keys(node)) if (!CHROME_KEYWORDS.includes(key)) wrong.push(`${path}: ${key}`);
      if (typeof node.type !== 'string' || !TYPES.includes(node.type)) wrong.push(`${path}: type`);
      if (node.type === 'array' && !node.items) wrong.push(`${path}: items`);
    });
    expect(wrong).toEqual([]);
    expect(schema.type).toBe('object');
    expect(schema).not.toHaveProperty('additionalProperties');
  });

  it('offers exactly the keys that are understood', () => {
    expect(Object.keys(schema.properties as Node).sort()).toEqual(Object.keys(managedPolicy.shape).sort());
  });
});
