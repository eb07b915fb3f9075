import { useState } from 'preact/hooks';
import { Posts } from '../../../../../entrypoints/dashboard/posts/Posts.tsx';
import { panelDrafts } from '../../../../../entrypoints/dashboard/posts/panel/drafts.ts';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import type { PostsView } from '../../../../../utils/posts/list/view.ts';

/** The section for guest posts, without the dashboard around it. */
export function PostsAlone({ view }: { readonly view: PostsView }) {
  const [drafts] = useState(panelDrafts);
  return <Posts view={view} drafts={drafts} actions={usePostActions()} />;
}
