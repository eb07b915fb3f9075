import { useState } from 'preact/hooks';
import { DropDown } from '../../../components/base/DropDown.tsx';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { viewAddress } from '../../../utils/posts/list/address.ts';
import type { ListColumn } from '../../../utils/posts/list/columns.ts';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import { onSavedViewsChanged, savedViews, saveSavedViews } from '../../../utils/settings/saved-views.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import { type ShownSetting, useSetting } from '../../../utils/ui/use-setting.ts';
import { goToView } from '../use-route.ts';
import '../../../components/base/hint.css';
import './list-tools.css';

interface Props {
  readonly view: PostsView;
  /** The columns that the user has chosen. */
  readonly columns: ShownSetting<readonly ListColumn[]>;
  /** What became of the last change of the columns. */
  readonly said: string;
  /** Those that the list has room for. */
  readonly fitting: readonly ListColumn[];
}

/** How the list is grouped, sorted and drawn, and which views of it are saved. */
export function ListTools({ view, columns, said: columnsSaid, fitting }: Props) {
  const [isWanted, setWanted] = useState(false);
  const menus = useLater(isWanted, loadMenus);
  const [said, setSaid] = useState('');
  const saved = useSetting(savedViews, saveSavedViews, onSavedViewsChanged, setSaid);
  const want = () => setWanted(true);
  return (
    <div class="list-tools">
      <DropDown look="button" name={text('viewMenu')} onOpen={want}>
        {() => (
          <>
            <FailedNote what="settings" why={columns.why} onAgain={() => void columns.reread()} />
            {menus && columns.value && (
              <menus.ViewMenu
                view={view}
                onView={goToView}
                columns={columns.value}
                fitting={fitting}
                onColumns={(next) => void columns.change(next)}
              />
            )}
            <p class="hint" role="status">
              {columnsSaid}
            </p>
          </>
        )}
      </DropDown>
      <DropDown look="button" name={text('savedViews')} onOpen={want}>
        {(close) => (
          <>
            <FailedNote what="settings" why={saved.why} onAgain={() => void saved.reread()} />
            {menus && saved.value && (
              <menus.SavedViewList
                views={saved.value}
                address={viewAddress({ ...view, opened: null })}
                onViews={(next) => void saved.change(next)}
                onDone={close}
              />
            )}
            <p class="hint" role="status">
              {said}
            </p>
          </>
        )}
      </DropDown>
    </div>
  );
}

async function loadMenus() {
  const [{ ViewMenu }, { SavedViewList }] = await Promise.all([
    import('../../../components/posts/list/ViewMenu.tsx'),
    import('../../../components/posts/list/SavedViewList.tsx'),
  ]);
  return { ViewMenu, SavedViewList };
}
