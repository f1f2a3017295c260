/** What was not taken of a file, with place and reason. */
import type { JSX } from 'preact';
import { text, type TextKey } from '../../platform/i18n.ts';
import type { FileProblem, FileRow } from '../../platform/own-rows.ts';

/** Every code a problem may carry, and its string. */
const WORDS: Readonly<Record<string, TextKey>> = {
  'too-big': 'library_packs_problem_too_big',
  empty: 'library_packs_problem_empty',
  'too-long': 'library_packs_problem_too_long',
  'too-deep': 'library_packs_problem_too_deep',
  'tag-too-long': 'library_packs_problem_tag_too_long',
  'own-definitions': 'library_packs_problem_own_definitions',
  'too-many-elements': 'library_packs_problem_too_many_elements',
  'no-article': 'library_packs_problem_no_article',
  'no-feed': 'library_packs_problem_no_feed',
  'no-json': 'library_packs_problem_no_json',
  'no-text': 'library_packs_problem_no_text',
  'nothing-in-it': 'library_packs_problem_nothing_in_it',
  'cut-off': 'library_packs_problem_cut_off',
  encoding: 'library_packs_problem_encoding',
  binary: 'library_packs_problem_binary',
  unreadable: 'library_packs_problem_unreadable',
  'too-slow': 'library_packs_problem_too_slow',
  twice: 'library_packs_problem_twice',
  'older-revision': 'library_packs_problem_older_revision',
  'other-revision': 'library_packs_problem_other_revision',
  'alias-too-short': 'library_packs_problem_alias_too_short',
  'alias-common-word': 'library_packs_problem_alias_common_word',
  'alias-shared': 'library_packs_problem_alias_shared',
  'alias-too-many': 'library_packs_problem_alias_too_many',
};

/** The reason in words; a record's own reason comes from the pack's rules and is English. */
const reasonOf = ({ code, reason }: FileProblem): string => {
  const key = WORDS[code];
  return key === undefined ? reason : text(key, reason);
};

/** Open where a file gave nothing: why is all there is to say of it then. */
export const FileProblems = ({ row }: { readonly row: FileRow }): JSX.Element | null =>
  row.refused === 0 ? null : (
    <details class="fold pack-problems" open={row.reports === 0}>
      <summary>{text('library_packs_refused', row.refused)}</summary>
      <ul>
        {row.problems.map((problem) => (
          <li key={`${problem.place} ${problem.code} ${problem.reason}`}>
            {problem.place !== '' && <code>{problem.place}</code>} {reasonOf(problem)}
          </li>
        ))}
        {row.refused > row.problems.length && (
          <li class="faint">{text('library_packs_more_problems', row.refused - row.problems.length)}</li>
        )}
      </ul>
    </details>
  );
