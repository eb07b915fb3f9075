/**
 * Name of the port that a content script opens for one reading of its document: from the other side of the trust line
 * alone. It stands by itself: the schemas of what is said over it are nothing that a page needs.
 */
export const READING_PORT = 'reading';
