/** What the readers of figures share: the words of a text with its language's rows, and what stands between them. */
import type { QuantityWords } from './quantity-words.ts';
import type { Word } from './words.ts';

export interface FigureReader {
  readonly text: string;
  readonly words: readonly Word[];
  readonly rows: QuantityWords;
  readonly language: string;
}

/** A figure as read: its words, half open, and what they say. */
export interface FoundFigure {
  readonly first: number;
  readonly next: number;
  readonly family: string;
  readonly unit: string;
  readonly factor: number;
  readonly min: number;
  readonly max: number;
  readonly digits: number;
  readonly vague: boolean;
}

export const foldAt = ({ words }: FigureReader, at: number): string => words[at]?.fold ?? '';
/** What stands between word `at` and the word before it. */
export const gapBefore = ({ text, words }: FigureReader, at: number): string =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);
