/** Whose reports a list is made of: those that came with the extension, or the reader's own. Offered only to who has some. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import type { Doors } from '../view-props.ts';
import { Segments } from './fields.tsx';
import { useAsked } from './use-asked.ts';
import type { Options } from './use-options.ts';

/** Name of the option in the address. */
const OWN = 'own';

/** The part of a request that says whose. */
export const whoseOf = (get: Options['get']): { readonly own?: true } => (get(OWN) === '' ? {} : { own: true });

/** Whether the reader has reports of their own switched on. */
const useHasOwn = ({ askBackground }: Doors): boolean => {
  const asked = useAsked(useCallback(() => askBackground('ownSummary'), [askBackground]));
  return (asked.value?.reports ?? 0) > 0;
};

export const Whose = ({ doors, options }: { readonly doors: Doors; readonly options: Options }): JSX.Element | null => {
  const hasOwn = useHasOwn(doors);
  const chosen = options.get(OWN);
  if (!hasOwn && chosen === '') return null;
  return (
    <Segments
      label={text('library_whose')}
      name="whose"
      chosen={chosen}
      choices={[
        { id: '', name: text('library_whose_bundled') },
        { id: 'yes', name: text('library_packs') },
      ]}
      onChoose={(own) => options.set({ [OWN]: own })}
    />
  );
};
