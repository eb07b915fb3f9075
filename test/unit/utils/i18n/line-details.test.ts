import { expect, it } from 'vitest';
import { lineDetailWords } from '../../../../utils/i18n/line-details.ts';

it('text of a file does not turn the line around it', () => {
  const details = { anchor: { kind: 'contains', text: '\u202eWWW' }, seen: { text: '\u202eWWW' } } as const;
  expect(lineDetailWords(details, 0)).toEqual([
    'contains “\u2068\u202eWWW\u2069”',
    'was \u2068“\u202eWWW”\u2069',
  ]);
});
