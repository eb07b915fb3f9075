import type { AnsweredLink, TabAnswer } from '../message/background-to-ui.ts';
import type { ServedOnlyBacklink } from '../verdict/served-only.ts';
import { headline } from './headline.ts';
import { anchorWords, placeWords, servedOnlyWords } from './link-words.ts';
import { isolate, text } from './text.ts';
import { verdictWords } from './verdicts.ts';

/**
 * Writes the answer as plain text, for a mail or a ticket.
 *
 * @param url the page's address
 * @param domains the user's domains, as `ownName` writes them
 * @returns the headline, the address, and a line per link, then what a script took away and what is only mentioned
 */
export function answerText(
  answer: Pick<TabAnswer, 'home' | 'onPage' | 'own' | 'ownTotal' | 'sum' | 'servedOnly' | 'mentions'>,
  url: string,
  domains: readonly string[],
): string {
  const { answer: first, detail } = headline(answer, domains);
  return [
    detail ? `${first}, ${detail}` : first,
    url,
    ...answer.own.map(linkLine),
    ...answer.servedOnly.map(servedOnlyLine),
    ...answer.mentions.map(({ written }) => `- ${isolate(written)} (${text('mentioned')})`),
  ].join('\n');
}

function servedOnlyLine(link: ServedOnlyBacklink): string {
  const words = isolate((link.text || text('noText')).replace(/\s+/g, ' '));
  return `- “${words}” → ${link.href} (${servedOnlyWords(link)})`;
}

function linkLine(link: AnsweredLink): string {
  const kinds = link.kind.map((kind) => text(`kind_${kind}`)).join(', ');
  const words = isolate(anchorWords(link).replace(/\s+/g, ' '));
  const facts = [kinds, placeWords(link).join(', '), verdictWords(link.verdict)].filter(Boolean).join('; ');
  return `- “${words}” → ${link.href} (${facts})`;
}
