/** Icons only our own pages use, on the same grid as the shared set; outlines differ, so they hold in grey. */
const PATHS = {
  home: 'M2.5 7.5 8 2.5l5.500 5V14h-4v-4h-3v4h-4z',
  team: 'M6 3.100a2.400 2.400 0 1 1 0 4.800 2.400 2.400 0 0 1 0-4.800zM1.500 13.500c.3-2.700 2-4 4.500-4s4.200 1.300 4.500 4M10.500 3.400a2.300 2.300 0 0 1 0 4.300M12 9.800c1.500.6 2.300 1.800 2.500 3.700',
  book: 'M3 2.400h8.400A1.600 1.600 0 0 1 13 4v9.600H4.600A1.600 1.600 0 0 1 3 12zM3 12a1.600 1.600 0 0 1 1.600-1.600H13',
  gear: 'M8 5.800a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400zM8 1.600v2M8 12.400v2M1.600 8h2M12.400 8h2M3.500 3.500l1.400 1.400M11.100 11.100l1.400 1.400M12.500 3.500l-1.400 1.400M4.900 11.100l-1.400 1.400',
  search: 'M7 2.400a4.600 4.600 0 1 1 0 9.200 4.600 4.600 0 0 1 0-9.200zM10.500 10.500l3.700 3.700',
  words: 'M2.500 3.500h11M2.500 8h7M2.500 12.500h4.500M11 9l1 2.300 2.300 1L12 13.300',
  batch: 'M3 2.500h7M3 6h7M3 9.500h4M9.500 11.500l1.800 1.800 3-3.600',
  pulse: 'M1.500 8.500h3l1.800-5 3 9.500 1.800-4.500h3.400',
  record: 'M3.500 1.800h6.600L13 4.700v9.500H3.500zM6 7h4.500M6 9.500h4.500M6 12h2.500',
  badge:
    'M2.500 3.500h11v10h-11zM6 1.800v3M10 1.800v3M8 6.300a1.500 1.500 0 1 1 0 3 1.500 1.500 0 0 1 0-3zM5 12c.3-1.300 1.500-2 3-2s2.700.7 3 2',
  flow: 'M2 3h4v3H2zM10 3h4v3h-4zM6 10h4v3H6zM4 6v2h8V6M8 8v2',
  snow: 'M8 1.800v12.400M2.600 4.900l10.800 6.200M13.400 4.900 2.600 11.100',
  seal: 'M8 1.800 13.500 4v4c0 3-2.200 5.200-5.500 6.300C4.700 13.200 2.500 11 2.500 8V4zM5.700 8l1.700 1.700 3-3.400',
  bolt: 'M9 1.800 3.600 9.200H8L7 14.200l5.400-7.400H8z',
  archive: 'M2 2.800h12v3.400H2zM3 6.200v7h10v-7M6.500 9h3',
  camera: 'M2 5h2.500L6 3h4l1.500 2H14v8H2zM8 6.500a2.300 2.300 0 1 1 0 4.600 2.300 2.300 0 0 1 0-4.600z',
  check: 'm3 8.400 3.200 3.200L13 4.600',
  left: 'm10 4-4 4 4 4',
  reply: 'M2.500 3h11v8H7l-3 2.500V11H2.500zM5.500 6h5M5.500 8.200h3',
  plus: 'M8 3v10M3 8h10',
  undo: 'M5.500 2.500l-3 3 3 3M2.500 5.500h7a4 4 0 0 1 0 8H6',
  download: 'M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11',
  upload: 'M8 10.500v-8M4.500 6 8 2.500 11.500 6M2.500 13.500h11',
  trash: 'M2.500 4h11M6 4V2.500h4V4M4 4l.7 10h6.600L12 4M6.700 6.800v4.400M9.300 6.800v4.400',
} as const;

export type PageIconName = keyof typeof PATHS;

/** Decoration beside a word; never the only sign of anything. */
export const PageIcon = ({ name, size = 16 }: { readonly name: PageIconName; readonly size?: number }) => (
  <svg
    className="wp-icon"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
