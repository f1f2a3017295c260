/** A register of some 16,000 people: how many bytes its compiled form takes a spelling, how long it takes to compile, and how soon it is loaded. */
import { readFileSync } from 'node:fs';
import { countSpellings } from '../../extension/core/officials/automaton-tables.ts';
import { compileRegister, fromBuffer, toBuffer } from '../../extension/core/officials/compile-register.ts';
import { findMentions } from '../../extension/core/officials/find-mentions.ts';
import type { Official } from '../../extension/core/corpus/model.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import { aimAtMost, amount, atMost, type Figure, figure, median } from './figure.ts';
import { fullName } from './sample-text.ts';

const SUBJECT = 'register';
/** As many people as the register has against which linking is measured. */
const PEOPLE = 16_264;
const LOADS = 20;
/** Bytes a spelling, and milliseconds to aim at for the median load. */
const MOST_BYTES = 100;
const MOST_LOAD_MS = 10;

const TITLES = ['Minister of Finance', 'Foreign Minister', 'Member of Parliament', 'Prime Minister', 'Defence Minister'] as const;

/** People of our own making, every fifth with an office. */
const madeUp = (): readonly Official[] =>
  Array.from({ length: PEOPLE }, (_one, n) => {
    const person = { id: `p${n}`, name: fullName(n), kind: 'person' } as const;
    const from = `${2000 + (n % 20)}-01-15`;
    return n % 5 === 0 ? { ...person, offices: [{ title: TITLES[n % TITLES.length] ?? TITLES[0], from }] } : person;
  });

/** Officials of a pack. Throws when the file is none. */
const ofPack = (path: string): readonly Official[] => {
  const { pack } = parsePack(JSON.parse(readFileSync(path, 'utf8')));
  if (pack === null) throw new Error(`${path} is no pack`);
  return pack.officials;
};

/** Reads a stored register and answers a first question with it. */
const loadOnce = (stored: ArrayBuffer): number => {
  const buffer = stored.slice(0);
  const started = performance.now();
  const register = fromBuffer(buffer);
  const published = { value: '2025-01-01', precision: 'day', basis: 'given' } as const;
  findMentions({ text: `${fullName(5)} said so.`, language: 'en', published }, register);
  return performance.now() - started;
};

/** Measures the made-up register, or that of a pack. */
export const benchRegister = (path: string | null): readonly Figure[] => {
  const officials = path === null ? madeUp() : ofPack(path);
  const started = performance.now();
  const register = compileRegister(officials);
  const compiled = performance.now() - started;
  const buffer = toBuffer(register);
  const spellings = countSpellings(register);
  const loads = Array.from({ length: LOADS }, () => loadOnce(buffer));
  const bytes = buffer.byteLength / spellings;
  const load = median(loads);
  return [
    figure(SUBJECT, 'officials', amount(officials.length)),
    figure(SUBJECT, 'spellings of their words', amount(spellings)),
    figure(SUBJECT, 'compiled form', amount(buffer.byteLength / 1_000_000, 'MB')),
    figure(SUBJECT, 'bytes a spelling', amount(bytes), atMost(bytes, MOST_BYTES)),
    figure(SUBJECT, 'compiling', amount(compiled, 'ms', 0)),
    figure(SUBJECT, `loading and a first answer, median of ${LOADS}`, amount(load, 'ms', 2), aimAtMost(load, MOST_LOAD_MS, 'ms')),
  ];
};
