/** The two views as tabs: one tab stop, arrow keys between them, as the ARIA practice for tabs has it. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '../extension/platform/i18n.ts';
import { numberText } from '../extension/ui/wording.ts';

export type TabName = 'page' | 'saved';

const TABS: readonly TabName[] = ['page', 'saved'];

/** Id of a tab's panel; the panel is named by `tabId`. */
export const panelId = (tab: TabName): string => `panel-${tab}`;
export const tabId = (tab: TabName): string => `tab-${tab}`;

const STEPS: Readonly<Partial<Record<string, number>>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export interface TabsProps {
  readonly chosen: TabName;
  /** Saved claims; null while not known. */
  readonly savedCount: number | null;
  readonly onChoose: (tab: TabName) => void;
}

export const Tabs = ({ chosen, savedCount, onChoose }: TabsProps): JSX.Element => {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const next = step === undefined ? undefined : TABS[(TABS.indexOf(chosen) + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    bar.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={bar} class="tabs" role="tablist" aria-label={text('popup_tabs')} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === chosen}
          aria-controls={panelId(tab)}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {text(tab === 'page' ? 'popup_tab_page' : 'popup_tab_saved')}
          {tab === 'saved' && savedCount !== null && savedCount > 0 && <span class="count">{numberText(savedCount)}</span>}
        </button>
      ))}
    </div>
  );
};
