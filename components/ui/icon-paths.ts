/** Outlines on a 16 grid, stroke 1.4, drawn with `currentColor`; shapes differ, so they hold without colour. */
export const ICON_PATHS = {
  level:
    '<path d="M2.5 4.5h11M8 3v10M5 13h6M2.5 4.5v4M13.5 4.5v4"/><circle cx="2.5" cy="9.6" r="1.2"/><circle cx="13.5" cy="9.6" r="1.2"/>',
  tilt: '<path d="M2.7 7 13.3 3M8 3v10M5 13h6M2.7 7v3M13.3 3v3"/><circle cx="2.7" cy="11.2" r="1.2"/><circle cx="13.3" cy="7.2" r="1.2"/>',
  unknown:
    '<path d="M2.5 4.5h11" stroke-dasharray="2 1.6"/><path d="M8 3v10M5 13h6"/><path d="M2.5 4.5v4M13.5 4.5v4" stroke-dasharray="1.5 1.4"/>',
  block: '<path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3z"/><path d="M5 8h6"/>',
  warn: '<path d="M8 2.2 14.4 13.4H1.6z"/><path d="M8 6.4v3.2M8 11.5v.1"/>',
  evidence: '<path d="M3 1.8h6.6L13 5.2v9H3z"/><path d="M9.4 1.8v3.6H13M5.5 8.2h5M5.5 10.9h3"/>',
  info: '<circle cx="8" cy="8" r="6.2"/><path d="M8 7.3v4M8 4.8v.1"/>',
  ok: '<circle cx="8" cy="8" r="6.2"/><path d="m5.2 8.2 2 2 3.7-4.2"/>',
  down: '<path d="m4 6 4 4 4-4"/>',
  up: '<path d="m4 10 4-4 4 4"/>',
  right: '<path d="m6 4 4 4-4 4"/>',
  more: '<path d="M3.5 8v.1M8 8v.1M12.5 8v.1" stroke-width="2.2"/>',
  close: '<path d="m4 4 8 8M12 4l-8 8"/>',
  clock: '<circle cx="8" cy="8" r="6.2"/><path d="M8 4.6V8l2.4 1.6"/>',
  lock: '<rect x="3.2" y="7" width="9.6" height="7" rx="1.4"/><path d="M5.2 7V4.9a2.8 2.8 0 0 1 5.6 0V7"/>',
  frozen:
    '<path d="M8 1.8v12.4M2.6 4.9l10.8 6.2M13.4 4.9 2.6 11.1M6.2 2.8 8 4.4l1.8-1.6M6.2 13.2 8 11.6l1.8 1.6"/>',
  diff: '<path d="M8 2.5v7M4.5 6h7M4.5 13h7"/>',
  edit: '<path d="M10.6 2.6 13.4 5.4 5.6 13.2l-3.4.6.6-3.4z"/>',
  user: '<circle cx="8" cy="5.2" r="2.7"/><path d="M2.8 14c.5-3 2.6-4.4 5.2-4.4s4.7 1.4 5.2 4.4"/>',
  reply: '<path d="M6 3.8 2.4 7.4 6 11M2.4 7.4h7.2a4 4 0 0 1 4 4v1"/>',
  refresh: '<path d="M13.4 6.6A5.8 5.8 0 1 0 13.6 10M13.8 2.8v3.9H9.9"/>',
  text: '<path d="M3 4.2V3h10v1.2M8 3v10M6.2 13h3.6"/>',
  image:
    '<rect x="1.8" y="2.8" width="12.4" height="10.4" rx="1.4"/><circle cx="5.4" cy="6.2" r="1.1"/><path d="m2.4 12 3.8-3.4 2.4 2 2.2-2.2 3 3"/>',
  video: '<rect x="1.8" y="3.6" width="8.8" height="8.8" rx="1.4"/><path d="m10.6 7 3.6-2v6l-3.6-2"/>',
  audio: '<path d="M2.2 8v.1M5 5.6v4.8M8 3v10M11 5.6v4.8M13.8 8v.1"/>',
  hash: '<path d="M6.2 2.5 4.8 13.5M11.2 2.5 9.8 13.5M2.6 5.8h11M2.2 10.2h11"/>',
  superTopic:
    '<path d="M8 1.6 14.4 8 8 14.4 1.6 8z"/><path d="M7 5.4 6.2 10.600M9.8 5.4 9 10.600M5.4 7h5.400M5.2 9h5.4"/>',
  at: '<circle cx="8" cy="8" r="2.6"/><path d="M10.6 8v1a1.7 1.7 0 0 0 3.4 0V8a6 6 0 1 0-2.6 4.9"/>',
  link: '<path d="M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.3-2.3A2.6 2.6 0 0 0 9 3.3l-.8.8M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8"/>',
  smile:
    '<circle cx="8" cy="8" r="6.2"/><path d="M5.4 9.4c.6 1 1.5 1.6 2.6 1.600s2-.6 2.6-1.600M6 6.300v.2M10 6.300v.2"/>',
  gift: '<rect x="2.2" y="6" width="11.6" height="3"/><path d="M3.2 9v5h9.600V9M8 6v8M8 6C6.4 6 4.6 5.4 4.6 4S6.8 2.2 8 6c1.2-3.8 3.4-3.4 3.4-2S9.6 6 8 6z"/>',
  eye: '<path d="M1.6 8S4 3.6 8 3.6 14.4 8 14.4 8 12 12.4 8 12.4 1.6 8 1.6 8z"/><circle cx="8" cy="8" r="1.9"/>',
  bolt: '<path d="M9 1.8 3.6 9.2H8L7 14.2l5.4-7.4H8z"/>',
  trash: '<path d="M2.8 4.4h10.4M6 4.4V2.6h4v1.8M4.2 4.4l.6 9h6.4l.6-9"/>',
} as const;

export type IconName = keyof typeof ICON_PATHS;
