import { describe, expect, it } from 'vitest';
import { mergeImported } from '../../../../utils/posts/merge-imported.ts';
import { aBaseline, anExpectation, aPost, DAY, NOW } from './build.ts';

/** Of a file: nothing is agreed, and nothing is written. */
const EMPTY = aPost({ baseline: null, added: NOW, expect: { rel: 'any' } });
const REPORTED = aBaseline({ rawRel: 'nofollow', reported: ['rel'] });

describe('importing a guest post again', () => {
  const KNOWN = aPost({
    notes: 'said yes',
    tags: ['q3'],
    cost: '120 EUR',
    planned: true,
    ignored: true,
    openTab: true,
    expires: NOW + DAY,
    expect: { rel: ['sponsored'], anchor: { kind: 'contains', text: 'read' }, indexable: false },
  });

  it('erases nothing with empty cells', () => {
    expect(mergeImported(KNOWN, EMPTY, true)).toEqual({ before: KNOWN, after: KNOWN, changed: [] });
    expect(mergeImported(KNOWN, EMPTY, false).changed).toEqual([]);
  });

  it('takes what the file says was agreed', () => {
    const imported = {
      ...EMPTY,
      expires: NOW + 2 * DAY,
      expect: anExpectation({ rel: 'followed', anchor: { kind: 'exact', text: 'Read on' } }),
    };
    const { after, changed } = mergeImported(KNOWN, imported, true);
    expect(changed).toEqual(['rel', 'anchor', 'expires']);
    expect(after).toEqual({
      ...KNOWN,
      expires: NOW + 2 * DAY,
      expect: { ...KNOWN.expect, rel: 'followed', anchor: { kind: 'exact', text: 'Read on' } },
    });
  });

  it('leaves what the user typed, and fills what they did not', () => {
    const imported = { ...EMPTY, notes: 'other', tags: ['other'], cost: '1 EUR' };
    expect(mergeImported(KNOWN, imported, true).changed).toEqual([]);
    const { after, changed } = mergeImported(aPost(), imported, true);
    expect(changed).toEqual(['notes', 'tags', 'cost']);
    expect(after).toMatchObject({ notes: 'other', tags: ['other'], cost: '1 EUR' });
  });

  it('leaves when it was added, and what no file may say of a post that is there', () => {
    const imported = { ...EMPTY, added: NOW - 99 * DAY, planned: true, ignored: true, openTab: true };
    expect(mergeImported(aPost(), imported, true).changed).toEqual([]);
    expect(
      mergeImported(aPost(), { ...imported, expect: anExpectation({ indexable: false }) }, true).changed,
    ).toEqual([]);
  });

  it.each([
    ['no check has looked at it, and nothing is known', null, false, true],
    [
      'no check has looked at it, and an older file said otherwise',
      aBaseline({ reported: ['text'] }),
      false,
      true,
    ],
    ['no check has looked at it, and the user was content with a link', aBaseline(), false, false],
    ['a check has looked at it', null, true, false],
    ['a check has looked at it since an older file', aBaseline({ reported: ['text'] }), true, false],
  ])('takes how a tool saw the link where %s: %#', (_, baseline, isChecked, taken) => {
    const { after, changed } = mergeImported(
      aPost({ baseline }),
      { ...EMPTY, baseline: REPORTED },
      isChecked,
    );
    expect(after.baseline).toEqual(taken ? REPORTED : baseline);
    expect(changed).toEqual(taken ? ['baseline'] : []);
  });
});
