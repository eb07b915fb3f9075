import { beforeEach, expect, it, vi } from 'vitest';
import type { UiToBackground } from '../../../../utils/message/ui-to-background.ts';
import { askPosts } from '../../../../utils/ui/ask-posts.ts';
import { editWithUndo } from '../../../../utils/ui/edit-with-undo.ts';
import { PIECE } from '../../../../utils/ui/in-pieces.ts';
import { aPost } from '../../build-post.ts';

vi.mock(import('../../../../utils/ui/ask-posts.ts'), async (original) => ({
  ...(await original()),
  askPosts: vi.fn(),
}));

/** The notes of each post as the background has them. */
let notes: Map<string, string>;
let failsFrom: number;

beforeEach(() => {
  notes = new Map();
  failsFrom = Number.POSITIVE_INFINITY;
  vi.mocked(askPosts).mockImplementation(async (message: UiToBackground): Promise<never> => {
    const edits = message.type === 'editPosts' ? message.edits : [];
    const isRefused = notes.size >= failsFrom && edits.some(({ post }) => post.notes === 'new');
    if (!isRefused) for (const { id, post } of edits) notes.set(id, post.notes);
    return (isRefused ? { ok: false, why: 'full' } : { ok: true, value: undefined }) as never;
  });
});

const edits = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    record: { id: String(i), post: aPost({ notes: 'old' }) },
    post: aPost({ notes: 'new' }),
  }));
const allNotes = () => [...new Set(notes.values())];

it('edits ten thousand in pieces, and takes all of them back', async () => {
  const told: number[] = [];
  const { result, undo } = await editWithUndo(edits(10_000), (count) => told.push(count));
  expect([result.ok, notes.size, allNotes(), told.length]).toEqual([true, 10_000, ['new'], 10_000 / PIECE]);
  expect((await undo()).ok).toBe(true);
  expect(allNotes()).toEqual(['old']);
});

it('puts back what was changed before a piece that fails', async () => {
  failsFrom = 2 * PIECE;
  const { result } = await editWithUndo(edits(3 * PIECE));
  expect(result).toEqual({ ok: false, why: 'full' });
  expect([notes.size, allNotes()]).toEqual([2 * PIECE, ['old']]);
});
