import { describe, expect, it } from 'vitest';
import { NameCases } from '../../extension/core/claims/name-cases.ts';

describe('cases of a name', () => {
  const cases = new NameCases<string>();
  cases.add('ганна верхівська', 'Ганна');
  cases.add('дуб', 'Дуб');
  cases.add('jan nowak', 'Jan');

  it.each([
    ['ганни верхівської', 'Ганна'],
    ['дубом', 'Дуб'],
    ['jana nowaka', 'Jan'],
  ])('%s is %s', (name, value) => expect(cases.find(name)).toBe(value));

  it.each(['марта верхівська', 'дубровський', 'jan', 'jan kowalski', 'ду'])('%s is another', (name) =>
    expect(cases.find(name)).toBeUndefined(),
  );
});
