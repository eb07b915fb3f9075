import { describe, expect, it } from 'vitest';
import type { MarkRole } from '../../../../utils/exchange/column-role.ts';
import { readMarks } from '../../../../utils/exchange/link-marks.ts';

const NO_CELLS = { rel: '', follow: '', nofollow: '', ugc: '', sponsored: '' };
type Cells = Partial<Record<MarkRole, string>>;
const read = (cells: Cells, emptyIsNo = false) => readMarks({ ...NO_CELLS, ...cells }, emptyIsNo);

describe('the marks of a link', () => {
  it.each<[Cells, unknown, string | null]>([
    [{ nofollow: 'true', ugc: 'false', sponsored: 'false' }, ['nofollow'], 'nofollow'],
    [{ nofollow: 'TRUE', sponsored: '1' }, ['nofollow', 'sponsored'], 'nofollow sponsored'],
    [{ nofollow: 'false', ugc: 'true' }, ['ugc'], 'ugc'],
    [{ nofollow: 'false', ugc: 'false', sponsored: 'false' }, 'followed', null],
    [{ nofollow: '+' }, ['nofollow'], 'nofollow'],
    [{ nofollow: 'nofollow' }, ['nofollow'], 'nofollow'],
    [{ follow: 'yes' }, 'followed', null],
    [{ follow: 'Faux' }, 'not-followed', 'nofollow'],
    [{ follow: 'false', rel: 'nofollow noopener' }, ['nofollow'], 'nofollow noopener'],
    // Screaming Frog calls a link followed that is `sponsored` alone: its rel tells more.
    [{ follow: 'true', rel: 'sponsored' }, ['sponsored'], 'sponsored'],
    [{ rel: 'noopener, noreferrer' }, 'followed', 'noopener, noreferrer'],
    [{ rel: 'DoFollow' }, 'followed', null],
    [{ rel: 'UGC' }, ['ugc'], 'ugc'],
    [{ follow: 'true', sponsored: 'true' }, ['sponsored'], 'sponsored'],
    // Moz's two columns.
    [{ nofollow: 'Yes', follow: 'No' }, ['nofollow'], 'nofollow'],
    [{ nofollow: 'No', follow: 'Yes' }, 'followed', null],
  ])('%j', (cells, rel, rawRel) => {
    expect(read(cells)).toEqual({ kind: 'read', rel, rawRel });
  });

  it.each<[Cells]>([
    [{}],
    [{ nofollow: '-', rel: 'n/a' }],
    [{ ugc: 'false' }],
    // Some of the page's links are followed, and some are not.
    [{ nofollow: 'No', follow: 'No' }],
    [{ nofollow: 'yes', follow: 'yes' }],
  ])('are not known by %j', (cells) => {
    expect(read(cells)).toEqual({ kind: 'blank' });
  });

  it.each<[Cells, string]>([
    [{ follow: 'perhaps' }, 'perhaps'],
    [{ nofollow: '7 %' }, '7 %'],
    [{ rel: 'text link' }, 'text link'],
  ])('cannot be read in %j', (cells, cell) => {
    expect(read(cells)).toEqual({ kind: 'unreadable', cell });
  });

  it('are denied by an empty cell where the tool writes nothing for no', () => {
    expect(read({}, true)).toEqual({ kind: 'read', rel: 'followed', rawRel: null });
    expect(read({ nofollow: '+' }, true)).toMatchObject({ rel: ['nofollow'] });
  });
});
