import { describe, expect, it } from 'vitest';
import {
  cameFromInside,
  isPrivateHost,
  leadsInside,
  PUBLIC_DOMAIN,
} from '../../../../utils/net/private-network.ts';

const hostOf = (url: string) => new URL(url).hostname;

describe('a host of a private network', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://0/',
    'http://10.255.0.1/',
    'http://100.64.0.1/',
    'http://100.127.255.255/',
    'http://169.254.169.254/latest/meta-data/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:0:10.0.0.1]/',
    'http://[::192.168.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:c0a8:101::1]/',
    'http://[2001:0:1:2:3:4:f5ff:fffe]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://printer.local./',
    'http://db.internal/',
    'http://router.home.arpa/',
    'http://fritz.lan/',
    'http://router/',
    'http://intranet:8080/',
  ])('is known by its name: %s', (url) => {
    expect(isPrivateHost(hostOf(url))).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://post.test/',
    'http://8.8.8.8/',
    'http://100.63.0.1/',
    'http://100.128.0.1/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://192.169.0.1/',
    'http://223.255.255.255/',
    'http://[2606:4700::1111]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::8.8.8.8]/',
    'http://[2002:808:808::1]/',
    'http://localhost.example.com/',
    'http://10.0.0.1.example.com/',
    'http://my-local.com/',
    'http://home.example/',
    'http://xn--bcher-kva.example/',
  ])('is none of these: %s', (url) => {
    expect(isPrivateHost(hostOf(url))).toBe(false);
  });
});

it('the web does not lead inside; what is inside may lead anywhere', () => {
  expect(leadsInside('https://blog.example/a', 'http://192.168.1.1/')).toBe(true);
  expect(leadsInside('https://blog.example/a', 'https://other.example/')).toBe(false);
  expect(leadsInside('http://localhost:8080/a', 'http://127.0.0.1:8080/b')).toBe(false);
  expect(leadsInside('http://localhost:8080/a', 'https://blog.example/')).toBe(false);
});

it.each([
  ['the web', '93.184.216.34', '203.0.113.5', false],
  ['a private address', '93.184.216.34', '10.0.0.5', true],
  ['a private address, mapped', '93.184.216.34', '::ffff:10.0.0.5', true],
  ['a private address with a zone', '93.184.216.34', 'fe80::1%eth0', true],
  ['what is not told', '93.184.216.34', null, false],
  ['a private address, where it was not told before', null, '10.0.0.5', true],
  ['a private address, as before: a proxy, or a host of one’s own', '10.0.0.1', '10.0.0.5', false],
])('a public name leads to %s', (_, before, ip, isInside) => {
  const from = { url: 'https://blog.example/', ip: before };
  expect(cameFromInside(from, { url: 'https://other.example/', ip })).toBe(isInside);
});

it('the seam of tests is shut where nothing was built for them', () => {
  expect(PUBLIC_DOMAIN).toBe('');
});
