/** Our icons: strokes on a 16-unit grid in the colour of the text. Always beside words or in a named button, so hidden from voices. */
import type { JSX } from 'preact';
import type { Relation } from '../core/corpus/model.ts';

const PATHS = {
  // Relations: equal bars; a wavy pair; an arrow that moved on; struck equal; opposed arrows; two sets that overlap; a plus.
  same: 'M3.5 6h9M3.5 10h9',
  reworded: 'M3 6.5c1.7-2 3.3-2 5 0s3.3 2 5 0M3 10.5c1.7-2 3.3-2 5 0s3.3 2 5 0',
  updated: 'M3 8h9.5M9 4.5 12.5 8 9 11.5M3 5v6',
  'conflicting-fact': 'M3.5 6h9M3.5 10h9M10.5 3l-5 10',
  'conflicting-position': 'M6.5 8H2.5M4.5 5.5 7 8l-2.5 2.5M9.5 8h4M11.5 5.5 9 8l2.5 2.5',
  'different-scope': 'M9.7 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0ZM13.5 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0Z',
  complementary: 'M8 3.5v9M3.5 8h9',
  only: 'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  chevron: 'M6 4l4 4-4 4',
  out: 'M6.5 4H4v8h8V9.5M9 3.5h3.5V7M12.5 3.5 7.5 8.5',
  bookmark: 'M4.5 3h7v10L8 10.2 4.5 13Z',
  place: 'M8 5.2A2.8 2.8 0 1 1 8 10.8 2.8 2.8 0 0 1 8 5.2ZM8 2v3M8 11v3M2 8h3M11 8h3',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM3 13.4c.6-2.4 2.5-3.6 5-3.6s4.4 1.2 5 3.6',
  body: 'M2.5 6.2 8 3l5.5 3.200M3.5 6.500h9M4.5 7v4.500M8 7v4.500M11.5 7v4.500M3 13h10',
  flag: 'M4 13.500V3h7.500L9.7 5.7 11.5 8.500H4',
  pause: 'M6 4v8M10 4v8',
  off: 'M8 2.500V8M4.8 4.700a4.6 4.6 0 1 0 6.4 0',
  page: 'M4 2.500h5.500L12 5v8.500H4ZM6.2 7h3.600M6.2 9.700h3.6',
  lock: 'M4.2 7.500h7.600v5.500H4.200ZM5.8 7.500V5.700a2.2 2.2 0 0 1 4.4 0v1.8',
  reload: 'M12.8 8a4.8 4.8 0 1 1-1.5-3.500M12.8 2.500v2.700h-2.7',
  warning: 'M8 2.7 14 13H2ZM8 6.500v3M8 11.200v.3',
  bin: 'M3.5 4.500h9M6.5 4.500V3h3v1.500M4.7 4.500l.6 8.500h5.400l.6-8.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 6h7v7.500H6ZM10 6V2.500H3V10h3',
  panel: 'M2.5 3.5h11v9h-11ZM9.5 3.500v9',
  back: 'M7 4 3 8l4 4M3.500 8H10a3 3 0 0 1 0 6H8',
  library: 'M3.5 3v10M6.5 3v10M9.2 3.300l3 9.600',
  grid: 'M3 3h10v10H3ZM3 6.400h10M3 9.700h10M6.400 3v10M9.700 3v10',
  list: 'M3 4.500h10M3 8h10M3 11.500h10',
  more: 'M4 8h.01M8 8h.01M12 8h.01',
  add: 'M8 3.500v9M3.500 8h9',
  check: 'M3.5 8.5 6.5 11.5 12.5 5',
} as const satisfies Readonly<Record<Relation | string, string>>;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => (
  <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);

/** The product's mark: one sheet behind another. */
export const BrandMark = (): JSX.Element => (
  <svg class="brand-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <rect class="brand-back" x="2" y="2" width="10.5" height="13" rx="2" />
    <rect class="brand-front" x="7" y="5" width="11" height="13" rx="2" />
    <path d="M9.8 9h5.4M9.8 14.600h3" />
    <path class="brand-line" d="M9.8 11.800h5.4" />
  </svg>
);
