import { readSavedViews } from '../posts/list/saved-view.ts';
import { settingOf } from './setting.ts';

/** Views of the list of guest posts that the user has given names, in their order. */
export const SAVED_VIEWS = settingOf('posts-views', readSavedViews);
export const { read: savedViews, save: saveSavedViews, onChanged: onSavedViewsChanged } = SAVED_VIEWS;
