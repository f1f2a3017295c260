/** Words that name a body only when they speak: capitals for governments, palaces for presidents. Data; resolved only for ids the register knows. */

export interface SpeakingPlace {
  readonly official: string;
  /** In lower case, without article. */
  readonly names: readonly string[];
  readonly example: string;
}

/** Other capitals and governments stand for bodies outside the register: their words are shown, no id is given. */
const SPEAKING_PLACES: readonly SpeakingPlace[] = [
  { official: 'kremlin', names: ['moscow', 'kremlin', 'russian government', 'russian leadership'], example: 'Moscow insists on a vote.' },
  {
    official: 'white-house',
    names: ['white house', 'trump administration', 'biden administration'],
    example: 'The White House denied it.',
  },
  { official: 'german-government', names: ['berlin', 'german government', 'federal government in berlin'], example: 'Berlin has refused.' },
];

/** The official that `phrase` (lower case, without article) names as a speaker, if `isKnown` says the register has it. */
export function speakingPlace(phrase: string, isKnown: (id: string) => boolean): string | null {
  const row = SPEAKING_PLACES.find((place) => place.names.includes(phrase));
  return row && isKnown(row.official) ? row.official : null;
}
