import { Posts } from '../../../../../entrypoints/dashboard/posts/Posts.tsx';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import type { PostsView } from '../../../../../utils/posts/list/view.ts';

/** The section for guest posts, without the dashboard around it. */
export function PostsAlone({ view }: { readonly view: PostsView }) {
  return <Posts view={view} actions={usePostActions()} />;
}
