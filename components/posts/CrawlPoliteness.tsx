import { text } from '../../utils/i18n/text.ts';
import './crawl-politeness.css';

/** What whoever runs a site would like to know; each has a sentence in the strings. */
const RULES = ['pace', 'later', 'cookies', 'limits', 'redirects', 'robots'] as const;

/** How Backlight behaves when it checks guest posts by itself, in plain words. */
export function CrawlPoliteness() {
  return (
    <section class="crawl-politeness">
      <h3>{text('manners')}</h3>
      <ul>
        {RULES.map((rule) => (
          <li key={rule}>{text(`manners_${rule}`)}</li>
        ))}
      </ul>
    </section>
  );
}
