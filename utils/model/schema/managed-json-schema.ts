import { z } from 'zod';
import { managedPolicy } from './policy';

type Node = Readonly<Record<string, unknown>>;

/** What Chrome's policy schema knows; an unknown or unfit keyword would stop the extension from loading. */
export const CHROME_KEYWORDS: readonly string[] = [
  'type',
  'properties',
  'items',
  'additionalProperties',
  'enum',
];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One schema reduced to Chrome's subset: exactly one `type` each, no patterns, no bounds, no unions. */
function reduce(node: Node): Node {
  const type = node.type ?? (isNode(node.properties) ? 'object' : 'string');
  if (type === 'array') return { type, items: reduce(isNode(node.items) ? node.items : {}) };
  if (type !== 'object') {
    const values = node.enum;
    return Array.isArray(values) ? { type, enum: values } : { type };
  }
  if (isNode(node.properties)) {
    const members = Object.entries(node.properties).map(([key, value]) => [
      key,
      reduce(isNode(value) ? value : {}),
    ]);
    return { type, properties: Object.fromEntries(members) };
  }
  return {
    type,
    additionalProperties: reduce(isNode(node.additionalProperties) ? node.additionalProperties : {}),
  };
}

/**
 * The file behind `storage.managed_schema`, made from the schema that checks the policy at run time. Chrome wants
 * `type: object` at the top and no `additionalProperties` there; the strict check stays with zod.
 */
export const managedJsonSchema = (): Node => reduce(z.toJSONSchema(managedPolicy, { io: 'input' }) as Node);
