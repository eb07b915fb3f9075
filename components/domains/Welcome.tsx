import type { ComponentChildren } from 'preact';
import { text } from '../../utils/i18n/text.ts';
import './welcome.css';

/** The first click: asks for the user's domains, and for nothing else. */
export function Welcome({ children }: { children: ComponentChildren }) {
  return (
    <main class="welcome">
      <img src="/icon/backlight.svg" alt="" width="40" height="40" />
      <h1>{text('welcomeTitle')}</h1>
      <p>{text('welcomeText')}</p>
      {children}
      <p class="privacy">{text('welcomePrivacy')}</p>
    </main>
  );
}
