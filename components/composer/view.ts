import { createContext, useContext } from 'react';
import type { ComposerSession, ComposerState } from '@/utils/guard/session';
import type { Placement } from '@/utils/page/placement';
import type { Controller } from './controller';
import type { Item } from './items';
import type { UiState } from './ui-state';

/** What is on screen: the session's state and the strip's own. */
export interface View {
  readonly state: ComposerState;
  readonly ui: UiState;
}

/** What components need besides the view; the same for the life of one strip. */
export interface Tools {
  readonly controller: Controller;
  readonly session: ComposerSession;
  /** Where a card of this size may stand. */
  readonly locate: (item: Item, size: { readonly width: number; readonly height: number }) => Placement;
}

export const ToolsContext = createContext<Tools | undefined>(undefined);

export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('composer components need ToolsContext');
  return tools;
}
