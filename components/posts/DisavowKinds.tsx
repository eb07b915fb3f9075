import { codeText, number, text } from '../../utils/i18n/text.ts';
import type { DisavowKind } from '../../utils/ui/posts/disavow-choice.ts';
import '../base/check.css';
import '../base/hint.css';

interface Props {
  readonly kinds: readonly { readonly kind: DisavowKind; readonly count: number }[];
  readonly chosen: ReadonlySet<DisavowKind>;
  readonly onChoose: (chosen: ReadonlySet<DisavowKind>) => void;
}

/** Which guest posts have sites to give up: none until the user says so. */
export function DisavowKinds({ kinds, chosen, onChoose }: Props) {
  if (kinds.length === 0) return <p class="hint">{text('disavowNoKinds')}</p>;
  return (
    <fieldset>
      <legend>{text('disavowWhich')}</legend>
      {kinds.map(({ kind, count }) => (
        <label key={kind} class="check">
          <input
            type="checkbox"
            checked={chosen.has(kind)}
            onChange={({ currentTarget: { checked } }) => {
              const others = [...chosen].filter((one) => one !== kind);
              onChoose(new Set(checked ? [...others, kind] : others));
            }}
          />
          <span>
            {codeText('disavowKind_', kind)} <span class="hint">{number(count)}</span>
          </span>
        </label>
      ))}
      <p class="hint">{text('disavowSelectHint')}</p>
    </fieldset>
  );
}
