import { expect, it } from 'vitest';
import { LOOK_ALIKES, PLAIN_HOSTS } from './address-cases.ts';
import { inEachEngine } from './in-each-engine.ts';

/** Which letters a script has, and which hosts there are, each engine knows by tables of its own. */
inEachEngine(
  'addresses as people read them',
  (_, response) => void response.writeHead(404).end(),
  (engine) => {
    const shown = (cases: readonly (readonly [string, string])[]) =>
      engine.tab().evaluate(
        (hosts) => hosts.map((host) => backlightReader.readableHost(new URL(`http://${host}`).hostname)),
        cases.map(([, host]) => host),
      );

    it('hosts are shown in their own letters', async () => {
      expect(await shown(PLAIN_HOSTS)).toEqual(PLAIN_HOSTS.map(([, host]) => host));
    });

    it('but not those that look like others', async () => {
      const asReadable = (await shown(LOOK_ALIKES)).filter((host) => !host.includes('xn--'));
      expect(asReadable).toEqual([]);
    });
  },
);
