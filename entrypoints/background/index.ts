import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { READING_PORT } from '../../utils/message/page-to-background.ts';
import { ANSWER_PORT, readUiToBackground } from '../../utils/message/ui-to-background.ts';
import { giveAnswers } from './answer.ts';
import { collect } from './collect.ts';
import { showLink } from './show.ts';

/**
 * The only writer of the store. Listeners are added at once, so that a worker
 * that was ended is woken by any of these events.
 */
export default defineBackground(() => {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === READING_PORT) collect(port);
    if (port.name === ANSWER_PORT) giveAnswers(port);
  });

  browser.runtime.onMessage.addListener((raw: unknown, _sender, respond) => {
    const message = readUiToBackground(raw);
    if (message?.type !== 'show') return undefined;
    showLink(message).then(respond);
    return true;
  });
});
