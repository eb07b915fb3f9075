import { expect, it } from 'vitest';
import { addressOf } from '../../../../utils/message/sender-address.ts';

const HERE = { url: 'https://blog.test/post', origin: 'https://blog.test' };

it.each<[string, string, Parameters<typeof addressOf>[1], string | null]>([
  ['its own', 'https://blog.test/post#a', HERE, 'https://blog.test/post#a'],
  ['where an app has moved on to', 'https://blog.test/next', HERE, 'https://blog.test/next'],
  ['another site’s', 'https://victim.test/post', HERE, HERE.url],
  ['another scheme’s', 'http://blog.test/post', HERE, HERE.url],
  ['another port’s', 'https://blog.test:8443/post', HERE, HERE.url],
  ['a subdomain’s', 'https://www.blog.test/', HERE, HERE.url],
  ['none', '', HERE, HERE.url],
  [
    'a frame with its HTML in it',
    'about:srcdoc',
    { url: 'about:srcdoc', origin: HERE.origin },
    'about:srcdoc',
  ],
  ['an empty frame that was written into', HERE.url, { url: 'about:blank', origin: HERE.origin }, HERE.url],
  [
    'an empty frame that claims another site',
    'https://victim.test/',
    { url: 'about:blank', origin: HERE.origin },
    'about:blank',
  ],
  [
    'a blob',
    'blob:https://blog.test/1',
    { url: 'blob:https://blog.test/1', origin: HERE.origin },
    'blob:https://blog.test/1',
  ],
  ['a sandboxed frame', HERE.url, { url: HERE.url, origin: 'null' }, HERE.url],
  ['where the browser tells no origin', HERE.url, { url: HERE.url }, HERE.url],
  ['where the browser tells nothing', HERE.url, {}, null],
  ['where the browser tells nothing, with no origin', 'about:blank', {}, 'about:blank'],
])('the address of a document that claims %s', (_, claimed, sender, is) => {
  expect(addressOf(claimed, sender)).toBe(is);
});
