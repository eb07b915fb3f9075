/** The user's domain, to which some of the links lead. */
export const DENSE_OWN = 'example.com';

const RELS = ['', 'nofollow', 'sponsored', 'ugc', 'nofollow sponsored', 'nofollow ugc sponsored'];

/**
 * The markup of a list without room: its lines are hardly higher than their letters, and links to the user's domain
 * and to others, of all kinds, follow one another with nothing but a blank or a comma between.
 *
 * @param lines how many
 */
export function denseList(lines: number): string {
  const link = (i: number) => {
    const host = i % 2 === 0 ? DENSE_OWN : 'other.example';
    return `<a href="https://${host}/${i}" rel="${RELS[i % RELS.length]}">harbour ${i} guide</a>`;
  };
  const line = (i: number) => `<li>${link(i)} ${link(i + 1)}, ${link(i + 3)} and ${link(i + 4)}</li>`;
  return `<ul style="font: 13px/1.2 sans-serif">${Array.from({ length: lines }, (_, i) => line(i)).join('')}</ul>`;
}
