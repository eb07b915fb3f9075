import { describe, expect, it } from 'vitest';
import { isListed, readSiteList } from '../../../../utils/highlight/sites.ts';

describe('a line of the list', () => {
  it.each([
    ['example.com', 'example.com'],
    ['EXAMPLE.com.', 'example.com'],
    ['www.example.com', 'example.com'],
    ['www.com', 'www.com'],
    ['*.example.com', 'example.com'],
    ['blog.example.com', 'blog.example.com'],
    ['https://example.com/a?b#c', 'example.com'],
    ['HTTP://user:word@Example.com:8080/', 'example.com'],
    ['//example.com/a', 'example.com'],
    ['example.com:8080', 'example.com'],
    ['example.com/a', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['a_b.example.com', 'a_b.example.com'],
    ['localhost', 'localhost'],
    ['localhost:3000', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
  ])('%s is %s', (typed, host) => {
    expect(readSiteList(typed)).toEqual({ hosts: [host], problems: [] });
  });

  it.each([
    'example',
    '1',
    '1.2',
    '0x7f000001',
    '.',
    '*',
    '*.',
    '#',
    'http://',
    'https:///',
    'about:blank',
    'chrome://extensions',
    'file:///etc/hosts',
    'ftp://example.com/',
    'mailto:me@example.com',
    'data:text/html',
    'javascript:alert(1)',
    '-example.com',
    'example-.com',
    'exa!mple.com',
    'exa..mple.com',
    '256.0.0.1',
    '[::1',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(140)}com`,
  ])('%s is no site', (typed) => {
    expect(readSiteList(typed)).toEqual({ hosts: [], problems: [typed] });
  });
});

it('a list keeps its order, has each site once, and names what is none', () => {
  expect(readSiteList('b.example, www.a.example;b.example\r\n\tnonsense  https://b.example/x\n\n')).toEqual({
    hosts: ['b.example', 'a.example'],
    problems: ['nonsense'],
  });
});

it.each(['', ' \n\t', ',;,'])('%j is an empty list', (typed) => {
  expect(readSiteList(typed)).toEqual({ hosts: [], problems: [] });
});

describe('a host', () => {
  it.each([
    ['example.com', true],
    ['www.example.com', true],
    ['a.b.example.com.', true],
    ['notexample.com', false],
    ['example.com.evil.test', false],
    ['com', false],
    ['', false],
    ['10.0.0.1', true],
    ['110.0.0.1', false],
  ])('%s is listed: %s', (host, listed) => {
    expect(isListed(host, ['example.com', '10.0.0.1'])).toBe(listed);
  });

  it('is not in an empty list', () => {
    expect(isListed('example.com', [])).toBe(false);
  });
});
