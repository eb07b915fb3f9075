import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownName } from '../../../../utils/domains/own-domain.ts';
import {
  addDomains,
  onDomainsChanged,
  ownDomains,
  removeDomain,
} from '../../../../utils/settings/domains.ts';
import { own } from '../../build.ts';

const { sync, local } = fakeBrowser.storage;
const listed = async () => (await ownDomains()).map(ownName);
const [one, two, host, prefix] = ['example.com', 'example.org', '=www.example.net', 'example.net:8080/blog/'];

/** Sync storage that is switched off refuses everything. */
function syncIsOff(): void {
  for (const method of ['get', 'set', 'remove'] as const) {
    vi.spyOn(sync, method).mockRejectedValue(new Error('Sync storage is off'));
  }
}

function syncIsFull(): void {
  vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
}

describe('domains', () => {
  it('are none at first', async () => {
    expect(await ownDomains()).toEqual([]);
  });

  it('are kept in sync storage, in all their kinds', async () => {
    expect(await addDomains(own(one, host, prefix), 1000)).toBe('sync');
    expect(await ownDomains()).toEqual(own(one, host, prefix));
    expect(await local.get(null)).toEqual({});
  });

  it('come in the order in which they were added', async () => {
    await addDomains(own(two), 1000);
    await addDomains(own(prefix, one), 2000);
    await addDomains(own(host), 3000);
    expect(await listed()).toEqual([two, prefix, one, host]);
  });

  it('each have a key of their own: two machines that add at once lose nothing', async () => {
    await Promise.all([addDomains(own(one), 1000), addDomains(own(two), 1000)]);
    expect((await listed()).sort()).toEqual([one, two]);
  });

  it('that were added twice are there once', async () => {
    await addDomains(own(one), 1000);
    await addDomains(own(one), 2000);
    expect(await listed()).toEqual([one]);
  });

  it('can be removed', async () => {
    await addDomains(own(one, two), 1000);
    for (const each of own(one)) await removeDomain(each);
    expect(await listed()).toEqual([two]);
  });

  it('leave other settings alone, and are not disturbed by what is no domain', async () => {
    await sync.set({ 'domain:': 1, 'domain:exa mple': 2, other: 3, [`domain:${one}`]: 'not a time' });
    expect(await listed()).toEqual([one]);
  });
});

describe.each([
  ['off', syncIsOff],
  ['full', syncIsFull],
])('where sync storage is %s', (_, broken) => {
  it('they are kept on this machine, and it is said', async () => {
    broken();
    expect(await addDomains(own(one), 1000)).toBe('local');
    expect(await listed()).toEqual([one]);
    expect(Object.keys(await local.get(null))).toEqual([`domain:${one}`]);
  });

  it('they can be removed', async () => {
    broken();
    await addDomains(own(one, two), 1000);
    for (const each of own(one)) await removeDomain(each);
    expect(await listed()).toEqual([two]);
  });

  it('and local storage refuses too, the caller is told', async () => {
    broken();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full'));
    await expect(addDomains(own(one), 1000)).rejects.toThrow('The disk is full');
  });
});

describe('domains in both storages', () => {
  it('are one list, each once, in order', async () => {
    await addDomains(own(one), 1000);
    await local.set({ [`domain:${two}`]: 500, [`domain:${one}`]: 9000 });
    expect(await listed()).toEqual([two, one]);
  });

  it('are removed from both', async () => {
    await addDomains(own(one), 1000);
    await local.set({ [`domain:${one}`]: 500 });
    for (const each of own(one)) await removeDomain(each);
    expect(await listed()).toEqual([]);
  });
});

it('a domain that sync storage will not let go is not said to be removed', async () => {
  await addDomains(own(one), 1000);
  vi.spyOn(sync, 'remove').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
  const [domain] = own(one);
  await expect(domain && removeDomain(domain)).rejects.toThrow('MAX_WRITE');
});

describe('a change', () => {
  it('of the domains is told, of other settings not', async () => {
    const changed = vi.fn();
    onDomainsChanged(changed);
    await sync.set({ other: 1 });
    expect(changed).not.toHaveBeenCalled();
    await addDomains(own(one), 1000);
    expect(changed).toHaveBeenCalledOnce();
    changed.mockClear();
    for (const each of own(one)) await removeDomain(each);
    expect(changed).toHaveBeenCalled();
  });
});
