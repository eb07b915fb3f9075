import type { Page as Puppet } from 'puppeteer-core';
import * as v from 'valibot';

const metricsSchema = v.object({ metrics: v.array(v.object({ name: v.string(), value: v.number() })) });

/** Measures for how long some work kept the processor busy, in ms. */
export type Busy = (work: () => Promise<unknown>) => Promise<number>;

/**
 * Makes what measures the processor time of a page's main thread: other processes, however busy, add nothing to it.
 * A call from Node adds about a millisecond, ours and the floor alike.
 */
export async function busyTime(puppet: Puppet): Promise<Busy> {
  const session = await puppet.createCDPSession();
  await session.send('Performance.enable');
  const now = async () => {
    const { metrics } = v.parse(metricsSchema, await session.send('Performance.getMetrics'));
    const time = metrics.find(({ name }) => name === 'ThreadTime')?.value;
    if (time === undefined) throw new Error('Chromium does not tell the processor time of a page');
    return time * 1000;
  };
  return async (work) => {
    const begin = await now();
    await work();
    return (await now()) - begin;
  };
}
