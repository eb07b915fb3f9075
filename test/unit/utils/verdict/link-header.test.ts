import { describe, expect, it } from 'vitest';
import { headerCanonicals } from '../../../../utils/verdict/link-header.ts';

const BASE = 'https://example.com/a/b?c';
const raw = (header: string) => headerCanonicals(header, BASE).map(({ rawHref }) => rawHref);

describe('the canonicals of a Link header', () => {
  it.each([
    ['are none', '', []],
    ['are one', '<https://a.test/>; rel="canonical"', ['https://a.test/']],
    ['need no quotes', '<https://a.test/>; rel=canonical', ['https://a.test/']],
    ['have blanks anywhere', '\t <x> \t; \trel \t= \t"canonical"\t ', ['x']],
    ['have blanks nowhere', '<x>;rel=canonical', ['x']],
    ['are of any case', '<x>; REL="Canonical"', ['x']],
    ['have other relations', '<x>; rel="shortlink canonical  next"', ['x']],
    ['have other parameters', '<x>; title="a"; rel=canonical; foo; bar=', ['x']],
    ['are no other relation', '<x>; rel="canonical-x", <y>; rel=alternate, <z>', []],
    ['are among others', '<a>; rel=preload; as=style, <x>; rel=canonical,<b>; rel=next', ['x']],
    ['are several', '<x>; rel=canonical, <y>; rel=canonical', ['x', 'y']],
    ['may have commas', '<https://a.test/1,2;3>; rel=canonical', ['https://a.test/1,2;3']],
    ['may be empty', '<>; rel=canonical', ['']],
    ['have the first rel', '<x>; rel=next; rel=canonical, <y>; rel=canonical; rel=next', ['y']],
    ['are not of another page', '<x>; rel=canonical; anchor="/other", <y>; anchor=""; rel=canonical', []],
  ])('%s', (_, header, expected) => {
    expect(raw(header)).toEqual(expected);
  });
});

describe('a quoted string', () => {
  it.each([
    ['may have commas and semicolons', '<x>; title="a, <n>; rel=next"; rel=canonical', ['x']],
    ['may have escapes', '<x>; title="\\", <n>; rel=canonical; \\\\"; rel=canonical', ['x']],
    ['is told without its escapes', '<x>; rel="c\\anonical"', ['x']],
    ['may lack its end', '<x>; rel="canonical', ['x']],
    ['without an end takes the rest', '<x>; title="a, <y>; rel=canonical', []],
    ['may have rubbish behind it', '<x>; title="a"b; rel=canonical', ['x']],
    ['may end in half an escape', '<x>; rel=canonical; title="\\', ['x']],
  ])('%s', (_, header, expected) => {
    expect(raw(header)).toEqual(expected);
  });
});

describe('what is no link', () => {
  it.each([
    ['a word', 'foo, <x>; rel=canonical', ['x']],
    ['an address without brackets', 'https://a.test/; rel=canonical, <x>; rel=canonical', ['x']],
    ['commas', ',, ,<x>; rel=canonical,,', ['x']],
    ['something between', '<a> foo, <x>; rel=canonical', ['x']],
    ['a bracket without an end', '<x>; rel=canonical, <y; rel=canonical', ['x']],
  ])('is passed over: %s', (_, header, expected) => {
    expect(raw(header)).toEqual(expected);
  });
});

it.each([
  ['/x', 'https://example.com/x'],
  ['x', 'https://example.com/a/x'],
  ['//a.test', 'https://a.test/'],
  [' /x ', 'https://example.com/x'],
  ['https://[', null],
])('%j is resolved against the page: %j', (rawHref, href) => {
  expect(headerCanonicals(`<${rawHref}>; rel=canonical`, BASE)).toEqual([{ rawHref, href, place: 'header' }]);
});

it.each([
  ['<'],
  ['<,'],
  ['<>'],
  ['<>,'],
  [','],
  [' '],
  ['<x>;'],
  ['<x>; '],
  ['<x>;a='],
  ['<x>;a="'],
  ['<x>;a="\\'],
  ['\\'],
  ['"'],
  ['a '],
  ['<x>;rel=canonical,'],
])('a megabyte of %j is read in no time', (part) => {
  const megabyte = part.repeat(1_000_000 / part.length);
  for (const header of [megabyte, `<x>; a="${megabyte}`, `<x>; a ${megabyte}`]) {
    expect(() => headerCanonicals(header, BASE)).not.toThrow();
  }
});
