import { readColumns } from '../posts/list/columns.ts';
import { settingOf } from './setting.ts';

/** Which columns the list of guest posts has, in their order; the usual ones where that was never set. */
export const POSTS_COLUMNS = settingOf('posts-columns', readColumns);
export const { read: postsColumns, save: savePostsColumns, onChanged: onPostsColumnsChanged } = POSTS_COLUMNS;
