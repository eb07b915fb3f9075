import { useRef, useState } from 'preact/hooks';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';

/** Which guest posts the user has ticked. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** `range`: selects all rows from the one toggled before to this one. */
  toggle(id: string, range: boolean): void;
  toggleAll(all: boolean): void;
  clear(): void;
}

/**
 * Keeps which rows are selected.
 *
 * @param rows those that are shown: a row that is not shown is not selected
 */
export function useSelection(rows: readonly PostListRow[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const shown = rows.map(({ record }) => record.id);
  const ids = chosen.size === 0 ? chosen : new Set(shown.filter((id) => chosen.has(id)));
  return {
    ids,
    toggle(id, range) {
      const [a, b] = [shown.indexOf(anchor.current ?? id), shown.indexOf(id)];
      const touched = range && a >= 0 ? shown.slice(Math.min(a, b), Math.max(a, b) + 1) : [id];
      anchor.current = id;
      setChosen((before) => {
        const next = new Set(before);
        const on = !before.has(id);
        for (const one of touched) {
          if (on) next.add(one);
          else next.delete(one);
        }
        return next;
      });
    },
    toggleAll: (all) => setChosen(new Set(all ? shown : [])),
    clear: () => setChosen(new Set()),
  };
}
