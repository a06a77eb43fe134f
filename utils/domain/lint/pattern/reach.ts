import type { Node } from './parse';

/** Greatest number of characters a node can take, look-arounds counted too. */
export function reachOf(node: Node): number {
  switch (node.t) {
    case 'char':
    case 'wide':
      return 1;
    case 'zero':
      // an edge or a word border looks at one character on either side
      return node.look ? reachOf(node.look) : 1;
    case 'rep':
      return node.max * reachOf(node.item);
    case 'seq':
      return node.items.reduce((sum, item) => sum + reachOf(item), 0);
    case 'alt':
      return node.items.reduce((most, item) => Math.max(most, reachOf(item)), 0);
  }
}

/** Whether a node can match without taking a character. */
export function canBeEmpty(node: Node): boolean {
  switch (node.t) {
    case 'char':
    case 'wide':
      return false;
    case 'zero':
      return true;
    case 'rep':
      return node.min === 0 || canBeEmpty(node.item);
    case 'seq':
      return node.items.every(canBeEmpty);
    case 'alt':
      return node.items.some(canBeEmpty);
  }
}

/** Whether every match of a node has this character in it. */
export function alwaysHas(node: Node, char: string): boolean {
  switch (node.t) {
    case 'char':
      return node.chars === char;
    case 'wide':
    case 'zero':
      return false;
    case 'rep':
      return node.min > 0 && alwaysHas(node.item, char);
    case 'seq':
      return node.items.some((item) => alwaysHas(item, char));
    case 'alt':
      return node.items.every((item) => alwaysHas(item, char));
  }
}

/** Whether a node takes listed characters only and looks at nothing else. */
export function isLiteral(node: Node): boolean {
  switch (node.t) {
    case 'char':
      return true;
    case 'wide':
    case 'zero':
      return false;
    case 'rep':
      return isLiteral(node.item);
    case 'seq':
    case 'alt':
      return node.items.every(isLiteral);
  }
}

/** Whether a node looks at what it does not take: look-arounds, edges, word borders. */
export function hasLooks(node: Node): boolean {
  switch (node.t) {
    case 'char':
    case 'wide':
      return false;
    case 'zero':
      return true;
    case 'rep':
      return hasLooks(node.item);
    case 'seq':
    case 'alt':
      return node.items.some(hasLooks);
  }
}
