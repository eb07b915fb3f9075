import { expect, it } from 'vitest';
import { mentionPlaces } from '../../../../utils/read/mention-places.ts';
import { slicer } from '../../../../utils/read/slicer.ts';

async function mentionsIn(html: string): Promise<string[]> {
  document.body.innerHTML = html;
  const places = await mentionPlaces([document], ['example.com'], slicer());
  return places.map(({ written }) => written);
}

it.each([
  '<a href="https://example.com/">example.com</a>',
  '<a href="//www.example.com/a">see <b>www.example.com/a</b></a>',
])('a link to a domain that has come since the page was read is no mention: %s', async (html) => {
  expect(await mentionsIn(html)).toEqual([]);
});

it.each([
  '<a href="/review">example.com</a>',
  '<a>example.com</a>',
  '<a href="https://notexample.com/">example.com</a>',
  '<a href="https://example.com/"></a><form>example.com<input name="closest"></form>',
])('what is in another link, or in none, is one: %s', async (html) => {
  expect(await mentionsIn(html)).toEqual(['example.com']);
});
