import type { CDPSession, Page as Puppet } from 'puppeteer-core';

/** What a page is told of how it is shown; what is left out is as the browser has it. */
export interface Media {
  readonly scheme?: 'light' | 'dark' | undefined;
  readonly reducedMotion?: boolean | undefined;
  readonly forcedColors?: boolean | undefined;
  readonly print?: boolean | undefined;
}

const told = new WeakMap<Puppet, { readonly session: CDPSession; media: Media }>();

/**
 * Changes what a page is told. All is said again each time, since Chromium
 * forgets the features when the medium is set alone, as Puppeteer does.
 */
export async function emulateMedia(puppet: Puppet, change: Media): Promise<void> {
  const state = told.get(puppet) ?? { session: await puppet.createCDPSession(), media: {} };
  told.set(puppet, state);
  state.media = { ...state.media, ...change };
  const { scheme, reducedMotion, forcedColors, print } = state.media;
  await state.session.send('Emulation.setEmulatedMedia', {
    media: print ? 'print' : '',
    features: [
      // Paper is light: Firefox says so by itself.
      { name: 'prefers-color-scheme', value: print ? 'light' : (scheme ?? '') },
      { name: 'prefers-reduced-motion', value: motion(reducedMotion) },
      { name: 'forced-colors', value: forcedColors ? 'active' : '' },
    ],
  });
}

function motion(reduced: boolean | undefined): string {
  if (reduced === undefined) return '';
  return reduced ? 'reduce' : 'no-preference';
}
