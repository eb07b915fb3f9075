import { plural } from '../../../utils/i18n/text.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import type { SelectionActionsProps } from './SelectionActions.tsx';
import './selection-bar.css';

interface Props extends SelectionActionsProps {
  /** How many rows are shown, selected or not. */
  readonly shown: number;
}

/** How many guest posts are selected, and what can be done with them, which is loaded then; without any it says nothing. */
export function SelectionBar({ shown, ...selection }: Props) {
  const { length } = selection.rows;
  const Actions = useLater(length > 0, loadActions);
  const isAll = length > 1 && length === shown;
  return (
    <div class={length > 0 ? 'selection-bar' : 'selection-bar none'}>
      <span role="status">{length > 0 && plural(isAll ? 'selectedAll' : 'selected', length)}</span>
      {length > 0 && Actions && <Actions {...selection} />}
    </div>
  );
}

const loadActions = () => import('./SelectionActions.tsx').then(({ SelectionActions }) => SelectionActions);
