import type { Outcome } from '../message/outcome.ts';
import type { GuestPost } from '../posts/post.ts';
import type { PostRecord } from '../store/schema.ts';
import { askPosts } from './ask-posts.ts';

/** A guest post, and what is agreed about it from now on. */
export interface PostEdit {
  readonly record: Pick<PostRecord, 'id' | 'post'>;
  readonly post: GuestPost;
}

/** What came of edits, and how they are taken back. */
export interface EditResult {
  readonly result: Outcome<unknown>;
  /** Puts back what was agreed before. */
  readonly undo: () => Promise<Outcome<unknown>>;
}

/** Changes what is agreed of guest posts: all of them, or none where it fails. */
export async function editWithUndo(edits: readonly PostEdit[]): Promise<EditResult> {
  const store = (posts: readonly { id: string; post: GuestPost; before: GuestPost }[]) =>
    askPosts({ type: 'editPosts', edits: posts });
  return {
    result: await store(edits.map(({ record, post }) => ({ id: record.id, post, before: record.post }))),
    undo: () => store(edits.map(({ record, post }) => ({ id: record.id, post: record.post, before: post }))),
  };
}
