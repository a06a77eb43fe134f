import type { Comment } from '../../shared/types';
import { facts } from './globals';

/** Key of a comment at place n of a list: with the place as key its nodes later show another comment. */
export function commentKey(comment: Comment, n: number): string | number {
  return facts.commentKeys === 'id' ? comment.idstr : n;
}
