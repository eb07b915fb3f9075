/** What shows guest posts in the popup, each loaded where there is something to show. */

export const loadPosts = () => import('./PostsHere.tsx').then(({ PostsHere }) => PostsHere);
export const loadRuns = () => import('./RunsHere.tsx').then(({ RunsHere }) => RunsHere);
export const loadWalk = () => import('./WalkHere.tsx').then(({ WalkHere }) => WalkHere);
