import { type Browser, browser } from 'wxt/browser';
import { ANSWER_PORT, OPEN_PORT } from '../../utils/message/answer-port.ts';
import { speakerOf } from '../../utils/message/listen.ts';
import { READING_PORT } from '../../utils/message/reading-port.ts';
import { giveAnswers } from './answer.ts';
import { takeReadingPort } from './page/collect.ts';
import { holdWalk } from './posts/walk-queue.ts';

/** Takes the ports that others open; at once, so that a background that was ended is woken by them. */
export function listenForPorts(): void {
  browser.runtime.onConnect.addListener(takePort);
}

/** Each port has its side of the trust line: a content script, and whatever shares its process, may only tell what it reads. */
function takePort(port: Browser.runtime.Port): void {
  const speaker = speakerOf(port.sender, browser.runtime);
  if (port.name === READING_PORT && speaker === 'contentScript') takeReadingPort(port);
  else if (port.name === ANSWER_PORT && speaker === 'own') {
    giveAnswers(port);
    holdWalk(port);
  } else if (port.name === OPEN_PORT && speaker === 'own') holdWalk(port);
  else port.disconnect();
}
