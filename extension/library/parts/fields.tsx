/** The fields over the lists: words to search for, choices from a list, a few choices side by side. Native controls throughout. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { numberText } from '../../ui/wording.ts';
import { shownText } from '../../ui/words.tsx';
import { LibraryIcon } from './library-icons.tsx';

/** After the last key: long enough that a word is asked for once, short enough to feel at once. */
const TYPING_MS = 150;

export interface SearchFieldProps {
  readonly label: string;
  /** The words in force; the field follows them while nobody types. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly id?: string;
  /** Key that leads here, shown in the field. */
  readonly keyHint?: string;
}

export const SearchField = ({ label, words, onWords, id, keyHint }: SearchFieldProps): JSX.Element => {
  const [typed, setTyped] = useState(words);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sent = useRef(words);
  useEffect(() => {
    if (words !== sent.current) setTyped(words);
    sent.current = words;
  }, [words]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (next: string): void => {
    sent.current = next;
    onWords(next);
  };
  const type = (next: string): void => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next), TYPING_MS);
  };
  return (
    <div class="search-field">
      <LibraryIcon name="search" />
      <input
        id={id}
        type="search"
        value={typed}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        aria-keyshortcuts={keyHint}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          clearTimeout(timer.current);
          send(typed);
        }}
      />
      {keyHint !== undefined && typed === '' && <kbd aria-hidden="true">{keyHint}</kbd>}
    </div>
  );
};

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly count?: number;
}

export interface SelectFieldProps {
  readonly label: string;
  /** '' for all. */
  readonly chosen: string;
  /** Words of the choice that narrows nothing. */
  readonly all: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}

const choiceText = ({ name, count }: Choice): string =>
  count === undefined ? shownText(name) : text('library_choice', shownText(name), numberText(count));

export const SelectField = ({ label, chosen, all, choices, onChoose }: SelectFieldProps): JSX.Element => (
  <label class={chosen === '' ? 'select-field' : 'select-field select-chosen'}>
    <span class="unseen">{label}</span>
    <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{all}</option>
      {chosen !== '' && !choices.some(({ id }) => id === chosen) && <option value={chosen}>{shownText(chosen)}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choiceText(choice)}
        </option>
      ))}
    </select>
  </label>
);

export interface SegmentsProps {
  readonly label: string;
  readonly name: string;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}

/** Radio buttons in one row: arrow keys work as everywhere. */
export const Segments = ({ label, name, chosen, choices, onChoose }: SegmentsProps): JSX.Element => (
  <fieldset class="segments">
    <legend class="unseen">{label}</legend>
    {choices.map(({ id, name: words, count }) => (
      <label key={id} class="segment">
        <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
        <span>
          {words} {count !== undefined && <span class="count">{numberText(count)}</span>}
        </span>
      </label>
    ))}
  </fieldset>
);

export interface SwitchProps {
  readonly label: string;
  readonly note?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export const Switch = ({ label, note, on, onChange }: SwitchProps): JSX.Element => (
  <button type="button" role="switch" class="setting-switch" aria-checked={on} onClick={() => onChange(!on)}>
    <span class="setting-words">
      <span class="setting-name">{label}</span>
      {note !== undefined && <span class="setting-note">{note}</span>}
    </span>
    <span class="switch-track" aria-hidden="true" />
  </button>
);
