/** Icons that only the library has, drawn as those of ui/icons.tsx: strokes on a 16-unit grid, always beside words. */
import type { JSX } from 'preact';

const PATHS = {
  saved: 'M4.5 3h7v10L8 10.2 4.5 13Z',
  officials: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM3 13.4c.6-2.4 2.5-3.6 5-3.6s4.4 1.2 5 3.6',
  claims: 'M3 4.2h10v6.600H7.200L4.500 13v-2.200H3ZM5.700 6.600h4.600M5.700 8.500h3',
  reports: 'M4 2.500h5.500L12 5v8.500H4ZM6.2 7h3.600M6.2 9.700h3.6',
  packs: 'M2.800 5.300 8 2.800l5.200 2.500v5.600L8 13.300l-5.200-2.400ZM2.800 5.300 8 7.700l5.200-2.400M8 7.700v5.600',
  settings:
    'M2.500 5h5.200M10.800 5h2.700M2.500 11h2.700M8.300 11h5.200M9.200 6.600a1.600 1.600 0 1 0 0-3.200 1.600 1.600 0 0 0 0 3.200ZM6.700 12.600a1.600 1.600 0 1 0 0-3.200 1.600 1.600 0 0 0 0 3.200Z',
  search: 'M7.100 11.400a4.300 4.300 0 1 0 0-8.600 4.300 4.300 0 0 0 0 8.600ZM10.300 10.300 13.300 13.300',
  back: 'M9.800 4 5.800 8l4 4',
  nothing: 'M8 13.200A5.200 5.200 0 1 0 8 2.800a5.200 5.200 0 0 0 0 10.400ZM5.600 8h4.800',
  help: 'M8 13.400A5.400 5.400 0 1 0 8 2.600a5.400 5.400 0 0 0 0 10.800ZM6.500 6.500C6.600 5.500 7.200 5 8 5s1.500.5 1.500 1.400c0 1.100-1.500 1.300-1.500 2.500M8 10.800v.2',
  shield: 'M8 2.600 12.600 4v3.800c0 2.800-1.800 4.700-4.600 5.700-2.800-1-4.600-2.900-4.600-5.700V4ZM5.900 8l1.500 1.500 2.800-3',
} as const;

export type LibraryIconName = keyof typeof PATHS;

export const LibraryIcon = ({ name }: { readonly name: LibraryIconName }): JSX.Element => (
  <svg class={`icon library-icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
