import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Glyph } from '../../../../components/base/Glyph.tsx';
import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { text } from '../../../../utils/i18n/text.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import type { PostListRow } from '../../../../utils/ui/posts/list-row.ts';
import { isTypedInto } from '../../../../utils/ui/use-keys.ts';
import type { Cockpit } from '../use-cockpit.ts';
import type { PostActions } from '../use-post-actions.ts';
import type { PanelDrafts } from './drafts.ts';
import { GonePost } from './GonePost.tsx';
import { NewPosts } from './NewPosts.tsx';
import { OpenedPost } from './OpenedPost.tsx';
import { useSites } from './use-sites.ts';
import '../../../../components/base/button.css';
import '../../../../components/base/hint.css';
import './post-panel.css';

interface Props {
  /** The id of a guest post, or `new`. */
  readonly id: string;
  /** Null for new ones, where there is none with that id any more, and while it is not made yet. */
  readonly row: PostListRow | null;
  readonly domains: readonly OwnDomain[];
  readonly records: readonly PostRecord[];
  readonly actions: PostActions;
  readonly cockpit: Cockpit;
  readonly drafts: PanelDrafts;
  /** What is wrong, and the message of the last action. */
  readonly children: ComponentChildren;
}

/** A guest post beside the list, or new ones: the way to the next and back to the list, and what is in it. */
export function PostPanel({ id, row, domains, records, actions, cockpit, drafts, children }: Props) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const sites = useSites(records);
  const isNew = id === 'new';
  // Of many posts the rows come later than the records: one that was just added has none yet.
  const isGone = !isNew && !row && !records.some((record) => record.id === id);
  useLayoutEffect(() => {
    // New ones begin in their first field.
    if (!isNew) title.current?.focus();
  }, [id]);
  const leaveField = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isTypedInto(event.target)) return;
    // The first Escape leaves the field, the second one the panel.
    event.preventDefault();
    title.current?.focus();
  };
  const common = { records, domains, actions, drafts, sites };
  return (
    <aside class="post-panel" aria-labelledby={titleId} onKeyDown={leaveField}>
      <header>
        {!isNew && <Steps cockpit={cockpit} />}
        <span class="space" />
        <button
          type="button"
          class="button plain"
          aria-label={text('keys')}
          title={text('keys')}
          aria-keyshortcuts="?"
          aria-haspopup="dialog"
          onClick={() => cockpit.showKeys(true)}
        >
          ?
        </button>
        <button
          type="button"
          class="button plain close"
          aria-label={text('backToPosts')}
          title={text('backToPosts')}
          aria-keyshortcuts="Escape"
          onClick={cockpit.close}
        >
          <Glyph name="remove" />
        </button>
      </header>
      <h2 ref={title} id={titleId} tabIndex={-1}>
        {isNew ? text('postAdd') : (row?.page ?? text('guestPost'))}
      </h2>
      {children}
      {isNew && <NewPosts {...common} onDone={cockpit.close} />}
      {row && (
        <OpenedPost
          key={id}
          {...common}
          row={row}
          isEdited={cockpit.edited === id || drafts.agreed.has(id)}
          onEdit={(on) => cockpit.setEdited(on ? id : null)}
        />
      )}
      {isGone && <GonePost key={id} id={id} drafts={drafts} actions={actions} />}
    </aside>
  );
}

/** The way to the guest post before and to the next, in the order of the list. */
function Steps({ cockpit: { neighbour, go } }: Pick<Props, 'cockpit'>) {
  const steps = [
    { step: -1, key: 'k', words: text('keyBefore'), glyph: 'fold' },
    { step: 1, key: 'j', words: text('keyNext'), glyph: 'unfold' },
  ] as const;
  return steps.map(({ step, key, words, glyph }) => (
    <button
      key={key}
      type="button"
      class="button"
      aria-label={words}
      title={`${words} (${key})`}
      aria-keyshortcuts={key}
      // Not disabled: the focus would be lost at the last one.
      aria-disabled={neighbour(step) === null}
      onClick={() => go(step)}
    >
      <Glyph name={glyph} />
    </button>
  ));
}
