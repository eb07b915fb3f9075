import { i18nOf } from '../i18n/english.ts';

// Node has no `browser.i18n`: modules with words read it when they are imported. Whoever needs them imports this first.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
