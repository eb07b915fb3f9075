import { expect, it } from 'vitest';
import { pendingChanges } from '../../../../../utils/ui/posts/pending-changes.ts';

it('at first all are to be read, then those that have changed since', () => {
  const changes = pendingChanges();
  expect(changes.take()).toBe('all');
  expect(changes.take()).toEqual(new Set());
  changes.note({ posts: ['a', 'b'] });
  changes.note({ posts: [] });
  changes.note({ posts: ['b', 'c'] });
  expect(changes.take()).toEqual(new Set(['a', 'b', 'c']));
});

it('where any may have changed, that stands whatever else is named', () => {
  const changes = pendingChanges();
  changes.take();
  changes.note({ posts: ['a'] });
  changes.note({ posts: 'all' });
  changes.note({ posts: ['b'] });
  expect(changes.take()).toBe('all');
});
