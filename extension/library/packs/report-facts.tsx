/** Correcting a report's title, outlet and date before it is kept. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Report } from '../../core/corpus/model.ts';
import { type Fact, factsOf, type ReportFacts, reviseReport } from '../../core/corpus/revise-report.ts';
import { text } from '../../platform/i18n.ts';

interface FieldProps {
  readonly fact: Fact;
  readonly label: string;
  readonly note?: string;
  readonly longest: number;
  readonly facts: ReportFacts;
  readonly isWrong: boolean;
  readonly onFacts: (facts: ReportFacts) => void;
}

const Field = ({ fact, label, note, longest, facts, isWrong, onFacts }: FieldProps): JSX.Element => (
  <label class={`fact-${fact}`}>
    <span class="label">{label}</span>
    <input
      type="text"
      name={fact}
      value={facts[fact]}
      maxLength={longest}
      aria-invalid={isWrong}
      onInput={({ currentTarget }) => onFacts({ ...facts, [fact]: currentTarget.value })}
    />
    {note !== undefined && <span class="faint">{note}</span>}
    {isWrong && (
      <span class="inline-failure" role="alert">
        {text(`library_packs_edit_wrong_${fact}`)}
      </span>
    )}
  </label>
);

const today = (): string => new Date().toISOString().slice(0, 10);

interface ReportFactsProps {
  readonly report: Report;
  readonly onRevise: (facts: ReportFacts) => void;
}

export const ReportFactsForm = ({ report, onRevise }: ReportFactsProps): JSX.Element => {
  const [facts, setFacts] = useState(factsOf(report));
  const [wrong, setWrong] = useState<readonly Fact[]>([]);
  const before = factsOf(report);
  const isChanged = (['title', 'outlet', 'published'] as const).some((fact) => facts[fact] !== before[fact]);
  const take = (): void => {
    const revised = reviseReport(report, facts, today());
    if ('id' in revised) onRevise(facts);
    else setWrong(revised);
  };
  const shared = { facts, onFacts: setFacts };
  const isWrong = (fact: Fact): boolean => wrong.includes(fact);
  return (
    <form
      class="proposal-fields report-facts"
      aria-label={text('library_packs_edit')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) take();
      }}
    >
      <Field {...shared} fact="title" label={text('library_packs_edit_title')} longest={1_000} isWrong={isWrong('title')} />
      <Field {...shared} fact="outlet" label={text('library_packs_column_outlet')} longest={300} isWrong={isWrong('outlet')} />
      <Field
        {...shared}
        fact="published"
        label={text('library_packs_column_date')}
        note={text('library_packs_edit_date_note')}
        longest={10}
        isWrong={isWrong('published')}
      />
      {isChanged && (
        <button type="submit" class="button-quiet">
          {text('library_packs_edit_take')}
        </button>
      )}
    </form>
  );
};
