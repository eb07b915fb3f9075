import type messages from '../public/_locales/en/messages.json';

/** Names of the strings in `public/_locales`. */
export type TextKey = keyof typeof messages;
