import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DraftEntry } from '../../utils/domains/draft.ts';
import { type OwnDomain, ownName } from '../../utils/domains/own-domain.ts';
import { choiceWords, problemWords } from '../../utils/i18n/domains.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import '../base/button.css';
import './domain-form.css';
import '../base/problem.css';

interface Props {
  /** Reads what was typed; null until that is loaded. */
  readonly read: ((typed: string) => DraftEntry[]) | null;
  /** Resolves to an error in words, or to null where all went well. */
  readonly onAdd: (domains: readonly OwnDomain[]) => Promise<string | null>;
}

/**
 * Takes one domain or many, shows at once how they are understood, and offers narrower readings of a
 * single one.
 */
export function DomainForm({ read, onAdd }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [error, setError] = useState<string | null>(null);
  // The user may press Enter before the public suffix list is loaded: it counts once it is.
  const [eager, setEager] = useState(false);
  const entries = read?.(typed) ?? [];
  const good = entries.filter((entry) => entry.ok);
  const [single] = entries.length === 1 ? good : [];
  const choice = single && (single.choices[chosen] ?? single.choices[0]);

  const submit = async () => {
    setEager(!read);
    const domains = choice ? [choice] : good.map(({ choices }) => choices[0]);
    if (domains.length === 0) return;
    const failed = await onAdd(domains);
    setError(failed);
    if (!failed) setTyped(entries.flatMap((entry) => (entry.ok ? [] : entry.text)).join('\n'));
    setChosen(0);
  };
  useLayoutEffect(() => takeFocus(field.current), []);
  useEffect(() => {
    if (read && eager) void submit();
  }, [read, eager]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  };
  return (
    <form
      class="domain-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for="domain-input">{text('domainLabel')}</label>
      <textarea
        ref={field}
        id="domain-input"
        rows={1}
        value={typed}
        placeholder={text('domainPlaceholder')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        aria-describedby="domain-said"
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="domain-said" aria-live="polite">
        {single && choice && <Choices entry={single} chosen={choice} onChoose={setChosen} />}
        {!single &&
          good.map((entry) => <p key={ownName(entry.choices[0])}>{choiceWords(entry.choices[0])}</p>)}
        {entries.map(
          (entry) =>
            !entry.ok && (
              <p key={entry.text} class="problem">
                {problemWords(entry)}
              </p>
            ),
        )}
        {error && <p class="problem">{error}</p>}
      </div>
      <button type="submit" class="button primary" disabled={good.length === 0}>
        {good.length > 1 ? plural('addDomains', good.length) : text('addDomain')}
      </button>
    </form>
  );
}

/**
 * Gives the focus to the one field of a popup, so that pasting and Enter are enough.
 *
 * @returns a function that stops waiting for the focus
 */
function takeFocus(field: HTMLElement | null): () => void {
  const take = () => {
    if (document.activeElement === document.body) field?.focus();
  };
  take();
  // While Firefox is still opening its popup, nothing in it can take the focus.
  addEventListener('focus', take, { once: true });
  return () => removeEventListener('focus', take);
}

interface ChoicesProps {
  readonly entry: Extract<DraftEntry, { ok: true }>;
  readonly chosen: OwnDomain;
  readonly onChoose: (at: number) => void;
}

function Choices({ entry: { choices, knownEnding }, chosen, onChoose }: ChoicesProps) {
  return (
    <>
      <fieldset>
        <legend>{text('whatToCover')}</legend>
        {choices.map((own, i) => (
          <label key={ownName(own)}>
            <input type="radio" name="cover" checked={own === chosen} onChange={() => onChoose(i)} />
            <span>{choiceWords(own)}</span>
          </label>
        ))}
      </fieldset>
      {!knownEnding && (
        <p class="warning">{text('unknownEnding', choices[0].host.split('.').at(-1) ?? '')}</p>
      )}
    </>
  );
}
