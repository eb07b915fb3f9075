import type { ExpectedRel, Mark } from '../posts/post.ts';

/**
 * Yes and no, and what Excel writes for true and false, in the languages that it is sold in; without
 * diacritics. One letter is enough where it is the same in no other list.
 */
const YES =
  'yes y true t 1 x ✓ ✔ ☑ on ja j wahr oui o vrai si s verdadero sim verdadeiro vero da tak prawda ano pravda áno igen igaz adevarat да д истина так nai ναι αληθες evet e dogru waar ya benar kylla tosi sant sann sandt jah tiesa taip co はい 是 真 예 네 참 نعم כן हां हाँ ใช่';
const NO =
  'no n false f 0 ✗ ✘ ✕ off nein falsch non faux falso nao nie falsz ne nepravda nem hamis nu fals нет н ложь ні όχι οχι ψευδες hayir h yanlis nee onwaar tidak salah ei epatosi nej falskt nei usant falsk khong いいえ 否 偽 아니요 아니오 거짓 لا לא नहीं ไม่';

const wordsOf = (list: string) => new Set(list.split(' ').map(plainWord));
const [yes, no] = [wordsOf(YES), wordsOf(NO)];

/**
 * Reads whether a link should be followed, as people write it: yes or no in many languages, `dofollow`,
 * `DF`, `no-follow`, `sponsored`, `rel="ugc nofollow"`.
 *
 * @param text not blank
 * @returns null where it says nothing of that
 */
export function readFollow(text: string): ExpectedRel | null {
  const words = text
    .toLowerCase()
    .replace(/\brel\s*=/g, ' ')
    .replace(/\b(do|is|no|non|not)[\s_-]*(?:do[\s_-]*)?(?=follow)/g, '$1')
    .split(/[\s,;+/&|"'“”.()]+/)
    .filter(Boolean);
  const kinds = words.map(kindOf);
  const [first = null, ...others] = kinds;
  if (first === null || others.includes(null)) return null;
  const marks = kinds.filter(isMark);
  if (marks.length === 0) return others.every((one) => one === first) && !isMark(first) ? first : null;
  // Followed and marked at once is no agreement; a plain nofollow is the column's own `no`.
  if (kinds.includes('followed')) return null;
  const isNofollow = words.some((word) => NOFOLLOW.test(word));
  return [...new Set<Mark>(isNofollow ? ['nofollow', ...marks] : marks)];
}

const FOLLOW = /^(do|is)?follow(ed|ing)?$|^df$/;
const NOFOLLOW = /^(no|non|not)follow(ed|ing)?$|^nf$/;

function kindOf(word: string): 'followed' | 'not-followed' | Mark | null {
  if (FOLLOW.test(word)) return 'followed';
  if (NOFOLLOW.test(word)) return 'not-followed';
  if (/^sponsor(ed)?$/.test(word)) return 'sponsored';
  if (word === 'ugc') return 'ugc';
  const plain = plainWord(word);
  return yes.has(plain) ? 'followed' : no.has(plain) ? 'not-followed' : null;
}

function isMark(kind: ReturnType<typeof kindOf>): kind is Mark {
  return kind === 'sponsored' || kind === 'ugc' || kind === 'nofollow';
}

function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}
