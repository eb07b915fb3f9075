import type { HeadlineWords as Words } from '../../utils/i18n/headline.ts';
import './headline.css';

/** The answer, first and large, with the light on where the page links to the user. */
export function Headline({ words, site }: { words: Words; site: string }) {
  return (
    <header class={words.lit ? 'headline lit' : 'headline'}>
      <span class="lamp" aria-hidden="true" />
      <div class="words">
        <h1>{words.answer}</h1>
        {words.detail && <p class="detail">{words.detail}</p>}
        <p class="site" dir="ltr">
          {site}
        </p>
      </div>
    </header>
  );
}
