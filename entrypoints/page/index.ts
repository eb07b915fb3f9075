import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDocument } from './read.ts';

/**
 * Runs in the page when the background injects it: reads the document, tells
 * the background, and stays to answer questions about the links it read.
 *
 * An unlisted script, because WXT's wrapper of content scripts announces itself
 * to the page by events and messages, and brings the polyfill along.
 *
 * @returns a promise, so that `executeScript` resolves when all is read
 */
export default defineUnlistedScript(() => readDocument());
