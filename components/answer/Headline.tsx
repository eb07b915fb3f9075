import type { HeadlineWords } from '../../utils/i18n/headline.ts';
import { text } from '../../utils/i18n/text.ts';
import { Glyph } from '../base/Glyph.tsx';
import { Lamp } from '../base/Lamp.tsx';
import '../base/button.css';
import './headline.css';

interface Props {
  readonly words: Pick<HeadlineWords, 'answer' | 'lamp'>;
  /** What there is to add; the marks of links have chips of their own. */
  readonly detail: string;
  readonly site: string;
  /** The whole answer was copied last. */
  readonly copied: boolean;
  readonly onCopy: () => void;
}

/** The answer, first and large, with the light on where the page's links count. */
export function Headline({ words: { answer, lamp }, detail, site, copied, onCopy }: Props) {
  return (
    <header class={`headline ${lamp}`}>
      <Lamp state={lamp} />
      <div class="words">
        <h1>{answer}</h1>
        {detail && <p class="detail">{detail}</p>}
        <p class="site" dir="ltr">
          {site}
        </p>
      </div>
      <button
        type="button"
        class="button plain"
        aria-label={text('copyAnswer')}
        title={`${text('copyAnswer')} (c)`}
        aria-keyshortcuts="c"
        onClick={onCopy}
      >
        <Glyph name={copied ? 'done' : 'copy'} />
      </button>
    </header>
  );
}
