import { expect, it } from 'vitest';
import { isWorkspaceFile } from '@/entrypoints/dashboard/pages/settings/is-workspace-file';

it.each([
  ['{"format":"weiheng-workspace","version":1}', true],
  ['{"format":"weiheng-policy","version":1}', false],
  ['{ "format" : "weiheng-workspace", "people": [,] }', true],
  ['[]', false],
  ['null', false],
  ['', false],
])('%s', (text, expected) => {
  expect(isWorkspaceFile(text)).toBe(expected);
});
