// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { BOX_KEYS, LIST_KEYS } from '@/components/composer/keys';
import { matchHotkey } from '@/utils/page/hotkeys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  keyCode: 0,
  isComposing: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe('hotkeys', () => {
  it('wants exactly its modifiers', () => {
    expect(matchHotkey(press('F8'), BOX_KEYS)).toBe('next');
    expect(matchHotkey(press('F8', { shiftKey: true }), BOX_KEYS)).toBe('previous');
    expect(matchHotkey(press('Enter', { altKey: true }), BOX_KEYS)).toBe('apply');
    expect(matchHotkey(press('Enter'), BOX_KEYS)).toBeUndefined();
    expect(matchHotkey(press('ArrowDown'), BOX_KEYS)).toBeUndefined();
  });

  it('never takes the keys that send', () => {
    for (const more of [
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true, ctrlKey: true },
      { altKey: true, metaKey: true },
    ]) {
      expect(matchHotkey(press('Enter', more), [...BOX_KEYS, ...LIST_KEYS])).toBeUndefined();
    }
  });

  it('is dead during composition, however the browser reports it', () => {
    expect(matchHotkey(press('F8', { isComposing: true }), BOX_KEYS)).toBeUndefined();
    expect(matchHotkey(press('F8', { keyCode: 229 }), BOX_KEYS)).toBeUndefined();
  });
});
