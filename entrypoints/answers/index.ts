import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownGlobal } from '../../utils/in-page/own-global.ts';
import { answerQuestions } from './answer-questions.ts';

/**
 * Comes into a document when the background first asks about the links that `page.js` read there. It is no part of
 * that, which is loaded for every reading, and answers nothing in a document that was not read.
 */
export default defineUnlistedScript(() => {
  const reading = ownGlobal('readingHere');
  if (!reading || reading.isAnswered) return;
  reading.isAnswered = true;
  answerQuestions(reading);
});
