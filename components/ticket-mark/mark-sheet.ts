import tokens from '@/components/tokens.css?inline';
import controls from '@/components/ui/ui.css?inline';
import mark from './mark.css?inline';

let shared: CSSStyleSheet | undefined;

/**
 * Gives a shadow root the one style sheet of all marks: parsed once however many there are. Firefox has refused shared
 * sheets from a content script; there each root gets the text.
 */
export function dress(root: ShadowRoot): void {
  const text = `${tokens}\n${controls}\n${mark}`;
  try {
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(text);
    }
    root.adoptedStyleSheets = [shared];
  } catch {
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
