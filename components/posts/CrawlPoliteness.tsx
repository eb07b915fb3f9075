import { text } from '../../utils/i18n/text.ts';
import './crawl-politeness.css';

/** As in public/_locales: what whoever runs a site would like to know. */
const MANNERS = ['pace', 'later', 'cookies', 'limits', 'redirects', 'robots'] as const;

/** How Backlight behaves when it looks at guest posts by itself, in plain words. */
export function CrawlPoliteness() {
  return (
    <section class="crawl-politeness">
      <h3>{text('manners')}</h3>
      <ul>
        {MANNERS.map((one) => (
          <li key={one}>{text(`manners_${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}
