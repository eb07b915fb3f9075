import type { PageLink } from '../link/page-link.ts';
import { stateOfLink, type TargetStates } from '../link/target-state.ts';
import { placeWords } from './link-words.ts';
import { targetMarkWords } from './targets.ts';
import { text } from './text.ts';

const COLUMNS = ['anchor', 'address', 'leads', 'rel', 'kind', 'place'] as const;

/**
 * The links of a page as a table in the user's words, the headings first.
 *
 * @param targets what servers said of the targets; without any there is no column for it
 */
export function linkTable(links: readonly PageLink[], targets: TargetStates): string[][] {
  const columns = targets.size > 0 ? ([...COLUMNS, 'state'] as const) : COLUMNS;
  return [
    columns.map((column) => text(`linkColumn_${column}`)),
    ...links.map((link) => {
      const state = stateOfLink(link, targets);
      const cells = {
        anchor: link.text,
        address: link.href,
        leads: text(`sort_${link.sort}`),
        rel: link.rawRel ?? '',
        kind: link.kind.map((kind) => text(`kind_${kind}`)).join(', '),
        // A table says it of each row.
        place: placeWords(link).join(', ') || text('position_content'),
        state: state ? [targetMarkWords(state), state.location].filter(Boolean).join(' ') : '',
      };
      return columns.map((column) => cells[column]);
    }),
  ];
}
