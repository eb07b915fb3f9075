import { useId, useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { ENGINE_RULES, ENGINES, type JudgeAs } from '../../utils/verdict/engine.ts';
import { readCrawler } from '../../utils/verdict/engine-schema.ts';
import { RadioList } from '../base/RadioList.tsx';
import '../base/field.css';
import '../base/hint.css';
import './judge-as-form.css';
import '../base/problem.css';

interface Props {
  readonly as: JudgeAs;
  readonly onChange: (as: JudgeAs) => void;
}

/** As which search engine pages are judged, and for which crawler robots.txt is read. */
export function JudgeAsForm({ as, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readCrawler(typed) === undefined;
  const name = (value: string) => {
    const crawler = readCrawler(value);
    setTyped(crawler === undefined ? value : null);
    if (crawler !== undefined) onChange({ ...as, crawler });
  };
  const options = ENGINES.map((value) => ({
    value,
    words: text(`engine_${value}`),
    note: text(`engine_${value}_note`),
  }));
  return (
    <div class="judge-as-form">
      <RadioList
        legend={text('judgeAs')}
        options={options}
        chosen={as.engine}
        onChoose={(engine) => onChange({ ...as, engine })}
      />
      <p>
        <label for={`${id}-crawler`}>{text('judgeCrawler')}</label>
        <input
          id={`${id}-crawler`}
          class="field"
          value={typed ?? as.crawler ?? ''}
          placeholder={ENGINE_RULES[as.engine].crawlers[0]}
          aria-describedby={`${id}-note ${id}-problem`}
          aria-invalid={isWrong}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => name(event.currentTarget.value)}
        />
      </p>
      <p class="problem" id={`${id}-problem`} aria-live="polite">
        {isWrong && text('noCrawler', typed)}
      </p>
      <p class="hint" id={`${id}-note`}>
        {text('judgeCrawlerNote')}
      </p>
    </div>
  );
}
