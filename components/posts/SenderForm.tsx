import { useId, useRef, useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { LOGO_TYPES, type LogoProblem, logoOf } from '../../utils/settings/logo.ts';
import { tooLong } from '../../utils/ui/draft-limits.ts';
import '../base/button.css';
import '../base/field.css';
import '../base/hint.css';
import '../base/problem.css';
import './sender-form.css';

interface Props {
  readonly name: string;
  readonly nameAtMost: number;
  /** A `data:` URL; '' for none. */
  readonly logo: string;
  readonly onName: (name: string) => void;
  readonly onLogo: (logo: string) => void;
}

/** Who sends reports: a name, and a logo from a file. */
export function SenderForm({ name, nameAtMost, logo, onName, onLogo }: Props) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<LogoProblem | null>(null);
  /** A name that was typed and is too long to be stored. */
  const [longName, setLongName] = useState<string | null>(null);
  const change = (typed: string) => {
    const isLong = typed.length > nameAtMost;
    setLongName(isLong ? typed : null);
    if (!isLong) onName(typed);
  };
  const read = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    // The same file can be chosen again, once it was made smaller.
    input.value = '';
    if (!chosen) return;
    const made = logoOf(new Uint8Array(await chosen.arrayBuffer()));
    setProblem('problem' in made ? made.problem : null);
    if ('logo' in made) onLogo(made.logo);
  };
  return (
    <fieldset class="sender-form">
      <legend>{text('reportSender')}</legend>
      <label>
        {text('reportName')}
        <input
          class="field"
          value={longName ?? name}
          autocomplete="organization"
          aria-describedby={`${id}-name-problem`}
          aria-invalid={longName !== null}
          onChange={(event) => change(event.currentTarget.value.trim())}
        />
      </label>
      <p class="problem" id={`${id}-name-problem`} role="alert">
        {longName !== null && tooLong(nameAtMost)}
      </p>
      <div class="logo">
        {logo && <img src={logo} alt={text('reportLogo')} />}
        <button
          type="button"
          class="button"
          aria-describedby={`${id}-problem`}
          onClick={() => file.current?.click()}
        >
          {text(logo ? 'reportLogoOther' : 'reportLogoChoose')}
        </button>
        {logo && (
          <button type="button" class="button" onClick={() => onLogo('')}>
            {text('reportLogoRemove')}
          </button>
        )}
        <input
          ref={file}
          type="file"
          hidden
          accept={LOGO_TYPES}
          aria-label={text('reportLogo')}
          onChange={(event) => void read(event.currentTarget)}
        />
      </div>
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem && text(`reportLogo_${problem}`)}
      </p>
      <p class="hint">{text('reportSenderNote')}</p>
    </fieldset>
  );
}
