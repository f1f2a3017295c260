/** How marks look and when the card comes. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { text, type TextKey } from '../../platform/i18n.ts';
import { MARK_STYLES, type MarkStyle, type Settings } from '../../platform/settings.ts';
import { numberText } from '../../ui/wording.ts';
import type { Switches } from '../../ui/use-settings.ts';
import { Switch } from '../parts/fields.tsx';
import { Section } from './section.tsx';

interface PartProps {
  readonly desk: Switches;
  readonly settings: Settings;
}

const STYLES: Readonly<Record<MarkStyle, TextKey>> = {
  standard: 'library_style_standard',
  quiet: 'library_style_quiet',
  strong: 'library_style_strong',
};

/** A line of a page with a name and a claim in it, marked in one style. */
const Sample = ({ style }: { readonly style: MarkStyle }): JSX.Element => (
  <span class={`mark-sample mark-${style}`}>
    <span class="mark-name">{text('library_sample_name')}</span> <span class="mark-claim">{text('library_sample_claim')}</span>
  </span>
);

const Styles = ({ desk, settings }: PartProps): JSX.Element => (
  <fieldset class="setting-group" disabled={!settings.marks}>
    <legend>{text('library_style')}</legend>
    <div class="style-list">
      {MARK_STYLES.map((style) => (
        <label key={style} class="style-choice">
          <input
            type="radio"
            name="style"
            value={style}
            checked={settings.markStyle === style}
            onChange={() => desk.change({ markStyle: style })}
          />
          <span>
            <span class="style-name">{text(STYLES[style])}</span>
            <Sample style={style} />
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);

/** Bounds of what a reader may choose, ms: below, a passing pointer opens cards; above, nobody waits. */
const BOUNDS = { dwellMs: { least: 100, most: 1_500 }, graceMs: { least: 100, most: 1_500 } } as const;
const STEP_MS = 50;

interface DelayProps extends PartProps {
  readonly name: keyof typeof BOUNDS;
  readonly label: string;
  readonly note: string;
}

const Delay = ({ desk, settings, name, label, note }: DelayProps): JSX.Element => {
  const { least, most } = BOUNDS[name];
  const [moved, setMoved] = useState<number | null>(null);
  const value = moved ?? settings[name];
  const id = `delay-${name}`;
  return (
    <div class="delay">
      <div class="delay-head">
        <label for={id}>{label}</label>
        <output for={id}>{text('library_seconds', numberText(value / 1_000))}</output>
      </div>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={STEP_MS}
        value={value}
        aria-describedby={`${id}-note`}
        aria-valuetext={text('library_seconds', numberText(value / 1_000))}
        onInput={(event) => setMoved(Number(event.currentTarget.value))}
        onChange={(event) => {
          setMoved(null);
          desk.change({ [name]: Number(event.currentTarget.value) });
        }}
      />
      <p class="faint" id={`${id}-note`}>
        {note}
      </p>
    </div>
  );
};

export const MarksSettings = ({ desk, settings }: PartProps): JSX.Element => (
  <Section title={text('library_marks')} note={text('library_marks_note')}>
    <Switch
      label={text('library_marks_on')}
      note={text('library_marks_on_note')}
      on={settings.marks}
      onChange={(marks) => desk.change({ marks })}
    />
    <Styles desk={desk} settings={settings} />
    <div class="setting-group">
      <h3>{text('library_delays')}</h3>
      <Delay desk={desk} settings={settings} name="dwellMs" label={text('library_dwell')} note={text('library_dwell_note')} />
      <Delay desk={desk} settings={settings} name="graceMs" label={text('library_grace')} note={text('library_grace_note')} />
    </div>
  </Section>
);
