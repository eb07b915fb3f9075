import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/**
 * The floor of the engine, in a process of its own: fetches pages, so many at a time, and parses them. It judges nothing,
 * asks for no robots.txt, and keeps nothing.
 *
 * Arguments: a file with addresses, one a line; how many at a time.
 */
const [, , path = '', atOnce = '1'] = process.argv;
const left = readFileSync(path, 'utf8').trim().split('\n');
const parser = new new JSDOM().window.DOMParser();

async function walk(): Promise<void> {
  for (let url = left.shift(); url !== undefined; url = left.shift()) {
    const response = await fetch(url);
    parser.parseFromString(await response.text(), 'text/html');
  }
}

await Promise.all(Array.from({ length: Number(atOnce) }, walk));
