import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { READING_PORT } from '../../utils/message/page-to-background.ts';
import { ANSWER_PORT } from '../../utils/message/ui-to-background.ts';
import { keepDebugLog } from '../../utils/settings/debug-log.ts';
import { giveAnswers } from './answer.ts';
import { listenForHighlighting } from './highlight/index.ts';
import { listenForJobs } from './jobs.ts';
import { takeReadingPort } from './page/collect.ts';
import { listenForPosts } from './posts/index.ts';
import { postsJob } from './posts/queue/run.ts';
import { listenForMessages } from './router.ts';

/**
 * The only writer of the store. Listeners are added at once, so that a worker
 * that was ended is woken by any of these events.
 */
export default defineBackground(() => {
  keepDebugLog();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === READING_PORT) takeReadingPort(port);
    if (port.name === ANSWER_PORT) giveAnswers(port);
  });
  listenForMessages();
  listenForHighlighting();
  listenForPosts();
  listenForJobs([postsJob]);
});
