import { Note } from '../../components/base/Note.tsx';
import { orElse } from '../../utils/errors.ts';
import { text } from '../../utils/i18n/text.ts';
import { neverChanged } from '../../utils/ui/never-changed.ts';
import { lastValue, useQuery } from '../../utils/ui/use-query.ts';
import '../../components/base/hint.css';

/** What the browser keeps, and what deletes it. */
export function KeepSection() {
  const query = useQuery(isPersisted, neverChanged);
  const persisted = lastValue(query);
  const ask = async () => {
    await navigator.storage.persist().catch(orElse('ask to keep the storage', false));
    await query.reread();
  };
  if (!import.meta.env.FIREFOX)
    return (
      <section>
        <h2>{text('keepTitle')}</h2>
        <p class="hint">{text('keepChromium')}</p>
      </section>
    );
  return (
    <section data-persisted={persisted}>
      <h2>{text('keepTitle')}</h2>
      <p class="hint">{text('keepFirefox')}</p>
      <div role="status">
        {persisted === true && <p>{text('keepPersisted')}</p>}
        {persisted === false && (
          <Note framed action={text('keepAsk')} onAction={() => void ask()}>
            {text('keepNotPersisted')}
          </Note>
        )}
      </div>
    </section>
  );
}

function isPersisted(): Promise<boolean> {
  return navigator.storage.persisted();
}
