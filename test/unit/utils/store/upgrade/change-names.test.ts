import { describe, expect, it } from 'vitest';
import { withNewNames } from '../../../../../utils/store/upgrade/change-names.ts';

const STATE = { verdict: 'kept', last: null };
const NEW_STATE = { ...STATE, unchangedChecks: 0 };

describe('the names of version 5', () => {
  it('take the place of the old ones, and leave all else', () => {
    const settled = { verdict: 'changed', how: ['target-changed x'] };
    const row = {
      id: 'a',
      extra: 1,
      news: { what: 'lost', at: 5, told: 7 },
      state: { ...STATE, steady: 3, settled },
    };
    expect(withNewNames(row)).toEqual({
      id: 'a',
      extra: 1,
      unseenChange: { kind: 'lost', at: 5, notifiedAt: 7 },
      state: { ...STATE, unchangedChecks: 3, lastConclusive: settled },
    });
  });

  it.each([
    ['a row that has them', { id: 'a', unseenChange: null, state: { ...NEW_STATE, lastConclusive: null } }],
    ['a row without news', { id: 'a', state: NEW_STATE }],
    ['a row without a state', { id: 'a' }],
    ['a row whose state is none', { id: 'a', state: 'kept' }],
    ['a row that is none', null],
    ['a row that is a list', ['a']],
  ])('leave %s as it is', (_, row) => {
    expect(withNewNames(row)).toBe(row);
  });

  it('are given once: a second time changes nothing', () => {
    const once = withNewNames({ id: 'a', news: null, state: { ...STATE, steady: 1, settled: null } });
    expect(withNewNames(once)).toBe(once);
  });

  it.each([
    ['text', 'lost'],
    ['of no kind', { what: 'moved', at: 5, told: null }],
    ['of no time', { what: 'lost', told: null }],
    ['of a time that is none', { what: 'lost', at: Number.NaN, told: null }],
  ])('leave news that is %s under its old name', (_, news) => {
    expect(withNewNames({ id: 'a', news, state: NEW_STATE })).toEqual({ id: 'a', news, state: NEW_STATE });
  });

  it.each([[undefined], [null], ['yesterday']])(
    'take a change of which nobody was told, %s, for one without notification',
    (told) => {
      expect(withNewNames({ news: { what: 'back', at: 5, told } })).toEqual({
        unseenChange: { kind: 'back', at: 5, notifiedAt: null },
      });
    },
  );

  it('count checks in a row from 0 where there was no number', () => {
    expect(withNewNames({ state: STATE })).toEqual({ state: NEW_STATE });
    expect(withNewNames({ state: { ...STATE, steady: '3' } })).toEqual({
      state: { ...NEW_STATE, steady: '3' },
    });
  });

  it('leave a verdict that cannot be compared with under its old name', () => {
    const state = { ...NEW_STATE, settled: 'kept' };
    expect(withNewNames({ state })).toEqual({ state });
  });
});
