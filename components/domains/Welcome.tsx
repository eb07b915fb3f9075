import type { ComponentChildren } from 'preact';
import { text } from '../../utils/i18n/text.ts';
import './welcome.css';

/** The first click: asks for the user's domains, and for nothing else; and says what to do next. */
export function Welcome({ children }: { children: ComponentChildren }) {
  return (
    <div class="welcome">
      <header>
        <img src="/icon/backlight.svg" alt="" width="32" height="32" />
        <h1>{text('welcomeTitle')}</h1>
      </header>
      <p>{text('welcomeText')}</p>
      {children}
      <p class="privacy">{text('welcomePrivacy')}</p>
      <section class="next" aria-labelledby="welcome-next">
        <h2 id="welcome-next">{text('welcomeNext')}</h2>
        <ol>
          <li>{text('welcomeNextClick')}</li>
          <li>{text('welcomeNextHighlight', text('highlightLinks'))}</li>
          <li>{text('welcomeNextWatch', text('postWatch'))}</li>
        </ol>
      </section>
    </div>
  );
}
