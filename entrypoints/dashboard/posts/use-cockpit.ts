import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import type { RowCursor } from '../../../utils/ui/use-cursor-row.ts';
import { useKeys } from '../../../utils/ui/use-keys.ts';
import { goToPosts, goToView } from '../use-route.ts';
import type { PostActions } from './use-post-actions.ts';

/** What the list lets the keys and the panel do. The list keeps it up to date. */
export interface ListHandle {
  /** As they are listed, in their order. */
  readonly rows: readonly PostListRow[];
  /** Selects a row, or lets it go. */
  readonly toggle: (id: string) => void;
}

const NO_LIST: ListHandle = { rows: [], toggle: () => undefined };

/**
 * Goes through the guest posts by keys, in the list and in the panel: `j` and `k`, `x` selects, `c` checks, `e` edits,
 * `/` searches, `?` says so.
 *
 * @param isOn false: the list is not there yet
 */
export function useCockpit(view: PostsView, actions: PostActions, isOn: boolean) {
  const { opened } = view;
  const list = useRef(NO_LIST);
  const [cursor, setCursor] = useState<RowCursor | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [areKeysShown, showKeys] = useState(false);
  const place = useRef(0);
  const before = useRef<{ readonly id: string; readonly opener: Element | null } | null>(null);

  // The focus returns to the row of the post that was open, however the panel is closed.
  useLayoutEffect(() => {
    const was = before.current;
    before.current = opened === null ? null : { id: opened, opener: was?.opener ?? document.activeElement };
    if (opened !== null) setCursor({ id: opened, focus: false });
    else if (was) {
      setEdited(null);
      if (list.current.rows.some(({ record }) => record.id === was.id))
        setCursor({ id: was.id, focus: true });
      else if (was.opener instanceof HTMLElement) was.opener.focus();
    }
  }, [opened]);

  const current = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-post]');
    return opened ?? row?.dataset['post'] ?? cursor?.id ?? null;
  };
  const withRow = (act: (row: PostListRow) => void) => () => {
    const id = current();
    const row = list.current.rows.find(({ record }) => record.id === id);
    if (row) act(row);
  };
  /** The next row or the one before; null at the ends. One that left the list, as a check may have it, had a place. */
  const neighbour = (step: 1 | -1): PostListRow | null => {
    const { rows } = list.current;
    const id = current();
    const at = rows.findIndex(({ record }) => record.id === id);
    if (at >= 0) place.current = at;
    const next = at >= 0 ? at + step : place.current + (step > 0 ? 0 : -1);
    return rows[next] ?? null;
  };
  const go = (step: 1 | -1) => {
    const row = neighbour(step);
    if (!row) return;
    const { id } = row.record;
    place.current = list.current.rows.indexOf(row);
    // Back closes the panel, and does not go through all that were looked at.
    if (opened !== null) goToView({ ...view, opened: id }, 'replace');
    else setCursor({ id, focus: true });
  };
  const edit = (id: string) => {
    setEdited(id);
    if (opened !== id) goToPosts(id);
  };
  const close = () => goToPosts(null);
  useKeys(
    {
      j: () => go(1),
      k: () => go(-1),
      x: withRow(({ record }) => list.current.toggle(record.id)),
      c: withRow((row) => void actions.check([row])),
      e: withRow(({ record }) => edit(record.id)),
      '/': () => document.querySelector<HTMLElement>('main input[type=search]')?.focus(),
      '?': () => showKeys(true),
      ...(opened !== null && { Escape: close }),
    },
    isOn,
  );
  return { list, cursor, edited, setEdited, areKeysShown, showKeys, neighbour, go, close };
}

export type Cockpit = ReturnType<typeof useCockpit>;
