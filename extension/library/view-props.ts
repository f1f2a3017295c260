/** What every view of the library is given; every effect goes through `doors`, so that tests and pictures can stand in for the browser. */
import type { askBackground, askPage } from '../platform/calls.ts';
import type { Route } from './route.ts';

export interface Doors {
  readonly askBackground: typeof askBackground;
  readonly askPage: typeof askPage;
  /** A fresh UUID for an act of saving. */
  readonly createId: () => string;
}

export interface ViewProps {
  readonly route: Route;
  readonly doors: Doors;
  /** Says something in the one live region, for screen readers too. */
  readonly announce: (message: string) => void;
}
