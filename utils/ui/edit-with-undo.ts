import type { Outcome } from '../message/outcome.ts';
import type { GuestPost } from '../posts/post.ts';
import type { PostRecord } from '../store/schema.ts';
import { askPosts } from './ask-posts.ts';
import { askedAgain, inPieces } from './in-pieces.ts';

/** A guest post, and what is agreed about it from now on. */
export interface PostEdit {
  readonly record: Pick<PostRecord, 'id' | 'post'>;
  readonly post: GuestPost;
}

/** What came of edits, and how they are taken back. */
export interface EditResult {
  readonly result: Outcome<unknown>;
  /** Puts back what was agreed before. */
  readonly undo: (onDone?: (count: number) => void) => Promise<Outcome<unknown>>;
}

/**
 * Changes what is agreed of guest posts: all of them, or none where it fails. Many are changed in pieces; what was
 * changed before a piece that fails is put back.
 *
 * @param onDone told how many are changed, after each piece
 */
export async function editWithUndo(
  edits: readonly PostEdit[],
  onDone?: (count: number) => void,
): Promise<EditResult> {
  const { count, failed } = await store(edits, onDone);
  const back = edits.map(({ record, post }) => ({ record: { id: record.id, post }, post: record.post }));
  if (failed && count > 0) await store(back.slice(0, count));
  return {
    result: failed ?? DONE,
    undo: async (onUndone) => (await store(back, onUndone)).failed ?? DONE,
  };
}

const DONE = { ok: true, value: undefined } as const;

function store(edits: readonly PostEdit[], onDone?: (count: number) => void) {
  return inPieces(
    edits,
    askedAgain((piece) =>
      askPosts({
        type: 'editPosts',
        edits: piece.map(({ record, post }) => ({ id: record.id, post, before: record.post })),
      }),
    ),
    onDone,
  );
}
