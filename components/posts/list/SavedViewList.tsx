import { useState } from 'preact/hooks';
import { isolate, text } from '../../../utils/i18n/text.ts';
import { savedView, withSavedView } from '../../../utils/posts/list/save-view.ts';
import type { SavedView } from '../../../utils/posts/list/saved-view.ts';
import { Glyph } from '../../base/Glyph.tsx';
import { Note } from '../../base/Note.tsx';
import '../../base/button.css';
import '../../base/field.css';
import '../../base/hint.css';
import '../../base/problem.css';
import './saved-view-list.css';

interface Props {
  readonly views: readonly SavedView[];
  /** Of the list as it is. */
  readonly address: string;
  readonly onViews: (views: readonly SavedView[]) => void;
  /** Called when a view is chosen. */
  readonly onDone: () => void;
}

/** The views that the user has saved: to choose one, to save another, to delete one. */
export function SavedViewList({ views, address, onViews, onDone }: Props) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  /** The views before one was deleted. */
  const [before, setBefore] = useState<readonly SavedView[] | null>(null);
  const save = () => {
    const made = savedView(name, address);
    const next = made && withSavedView(views, made);
    setProblem(made ? (next ? '' : text('savedViewsFull')) : text('savedViewBad'));
    if (!next) return;
    onViews(next);
    setName('');
    setBefore(null);
  };
  const remove = (gone: SavedView) => {
    setBefore(views);
    onViews(views.filter((one) => one !== gone));
  };
  return (
    <div class="saved-view-list">
      {views.length === 0 && <p class="hint">{text('savedViewsNone')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <a
              href={view.address}
              {...(view.address === address ? { 'aria-current': 'true' as const } : {})}
              onClick={onDone}
            >
              <bdi>{view.name}</bdi>
            </a>
            <button
              type="button"
              class="button plain"
              aria-label={text('savedViewDelete', view.name)}
              title={text('savedViewDelete', view.name)}
              onClick={() => remove(view)}
            >
              <Glyph name="remove" />
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {before && (
          <Note
            framed
            action={text('undo')}
            onAction={() => {
              onViews(before);
              setBefore(null);
            }}
          >
            {text('removed', isolate(before.find((one) => !views.includes(one))?.name ?? ''))}
          </Note>
        )}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <input
          class="field"
          aria-label={text('savedViewName')}
          placeholder={text('savedViewName')}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {text('savedViewSave')}
        </button>
      </form>
      <p class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
