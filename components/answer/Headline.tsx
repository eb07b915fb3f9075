import type { HeadlineWords } from '../../utils/i18n/headline.ts';
import { Lamp } from '../base/Lamp.tsx';
import './headline.css';

/** The answer, first and large, with the light on where the page links to the user. */
export function Headline({ words, site }: { words: HeadlineWords; site: string }) {
  return (
    <header class={words.lit ? 'headline lit' : 'headline'}>
      <Lamp lit={words.lit} />
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
