import { expect, it } from 'vitest';
import { withoutEntities } from '../../../../../entrypoints/engine/read/xhtml-entities.ts';

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">';
const meaningOf = (reference: string) => ({ '&auml;': 'ä', '&acE;': '∾̳' })[reference] ?? reference;

it.each([
  ['by its number', '&auml;', '&#228;'],
  ['by its numbers', '&acE;', '&#8766;&#819;'],
  ['but not one of XML', '&amp;&lt;', '&amp;&lt;'],
  ['but not one that is none', '&nonsense; & x;', '&nonsense; & x;'],
  [
    'but not in CDATA, nor in a comment',
    '<![CDATA[&auml;]]><!--&auml;-->',
    '<![CDATA[&auml;]]><!--&auml;-->',
  ],
])('an entity of HTML is written %s', (_, text, written) => {
  expect(withoutEntities(DOCTYPE + text, meaningOf)).toBe(DOCTYPE + written);
});

it('a document type that does not know them leaves them as they are', () => {
  expect(withoutEntities('<!DOCTYPE html><p>&auml;', meaningOf)).toBe('<!DOCTYPE html><p>&auml;');
});
