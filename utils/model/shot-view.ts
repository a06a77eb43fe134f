import type { PostShot } from './approval-view';

/** page = the page is this post's own; middle = of the posts on the page it is the nearest to the middle of the view. */
export type FrontPlace = 'page' | 'middle';

/** Why there is no post to take a picture of; or, of one that was found, why no picture was kept. */
export const SHOT_PROBLEMS = [
  'no-page', // not a page of weibo.com, or one that was open before the extension
  'no-post', // no post in the view
  'foreign', // the post in front is of another account
  'moved', // another post came to the front meanwhile
  'refused', // the browser does not let the page be photographed
  'enough', // there are as many pictures of it as are kept
] as const;
export type ShotProblem = (typeof SHOT_PROBLEMS)[number];

/** The post in front, as a person recognises it. */
export interface FrontPost {
  readonly mid: string;
  readonly name: string;
  readonly text?: string;
  /** epoch ms */
  readonly createdAt?: number;
  readonly place: FrontPlace;
}

export type LookAnswer =
  | { readonly ok: true; readonly post: FrontPost }
  | { readonly ok: false; readonly why: ShotProblem };

export type ShotAnswer =
  | { readonly ok: true; readonly rev: number; readonly shot: PostShot }
  | { readonly ok: false; readonly why: ShotProblem };
