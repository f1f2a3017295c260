/** A view that is not there at the first drawing: its code is fetched once that is done, so that the popup opens from less. */
import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LaterView<Props> {
  /** Draws nothing until its code is there. */
  readonly View: (props: Props) => JSX.Element | null;
  /** Fetches the code ahead of need. */
  readonly prefetch: () => void;
}

export const later = <Props extends object>(load: () => Promise<FunctionComponent<Props>>): LaterView<Props> => {
  let Loaded: FunctionComponent<Props> | null = null;
  let loading: Promise<void> | null = null;
  const fetchNow = async (): Promise<void> => {
    Loaded = await load();
  };
  const fetchCode = (): Promise<void> => (loading ??= fetchNow());
  const View = (props: Props): JSX.Element | null => {
    const [, setReady] = useState(false);
    useEffect(() => void fetchCode().then(() => setReady(true)), []);
    return Loaded === null ? null : <Loaded {...props} />;
  };
  return { View, prefetch: () => void fetchCode() };
};
