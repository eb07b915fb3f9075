import { describe, expect, it } from 'vitest';
import { changeToNotify, notified } from '../../../../utils/posts/change-to-notify.ts';
import { unseenKinds, withChange } from '../../../../utils/posts/changes.ts';

describe('what a notification is to tell', () => {
  const first = { kind: 'lost', at: 1, notifiedAt: 2 } as const;
  const both = withChange(first, { kind: 'reminder', at: 3, notifiedAt: null });

  it('is what is new alone', () => {
    expect(changeToNotify(both, null)).toEqual({ kind: 'reminder', at: 3, notifiedAt: null });
    expect(changeToNotify(first, null)).toBeNull();
  });

  it('is besides what stood in the notification whose place it takes', () => {
    expect(unseenKinds(changeToNotify(both, 2))).toEqual(['reminder', 'lost']);
    expect(changeToNotify(first, 2)).toBe(first);
  });

  it('is told once, however much comes before it is shown', () => {
    const three = withChange(both, { kind: 'crowded', at: 4, notifiedAt: null });
    expect(unseenKinds(changeToNotify(three, null))).toEqual(['crowded', 'reminder']);
    const four = withChange(notified(three, 5), { kind: 'overdue', at: 6, notifiedAt: null });
    expect(unseenKinds(changeToNotify(four, null))).toEqual(['overdue']);
    expect(unseenKinds(changeToNotify(four, 5))).toEqual(['overdue', 'crowded', 'reminder', 'lost']);
  });

  it('is what happens anew, of whatever kind it is', () => {
    const again = withChange(first, { kind: 'changed', at: 3, notifiedAt: null });
    expect(unseenKinds(changeToNotify(again, null))).toEqual(['changed']);
  });
});
