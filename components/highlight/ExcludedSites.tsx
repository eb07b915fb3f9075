import { useId, useState } from 'preact/hooks';
import { readSiteList } from '../../utils/highlight/sites.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import { readableHost } from '../../utils/link/readable-address.ts';
import '../base/field.css';
import '../base/hint.css';
import '../base/problem.css';

interface Props {
  readonly hosts: readonly string[];
  readonly onChange: (hosts: readonly string[]) => void;
}

/** The sites on which nothing is highlighted. Lines that are no site stay in the field to be corrected. */
export function ExcludedSites({ hosts, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const read = (value: string) => {
    const list = readSiteList(value);
    setProblems(list.problems);
    setTyped(
      list.problems.length > 0 ? [...list.hosts.map(readableHost), ...list.problems].join('\n') : null,
    );
    onChange(list.hosts);
  };
  return (
    <section>
      <h3>
        <label for={id}>{text('hiddenSites')}</label>
      </h3>
      <textarea
        id={id}
        class="field"
        rows={3}
        value={typed ?? hosts.map(readableHost).join('\n')}
        aria-describedby={`${id}-note ${id}-problem`}
        aria-invalid={problems.length > 0}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => read(event.currentTarget.value)}
      />
      <p class="problem" id={`${id}-problem`} aria-live="polite">
        {problems.length > 0 &&
          plural('noSites', problems.length, problems.map((problem) => `“${problem}”`).join(', '))}
      </p>
      <p class="hint" id={`${id}-note`}>
        {text('hiddenSitesNote')}
      </p>
    </section>
  );
}
