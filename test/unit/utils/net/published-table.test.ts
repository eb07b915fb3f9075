import { expect, it } from 'vitest';
import { tableAddress, tableOrigins } from '../../../../utils/net/published-table.ts';

const SHEET = 'https://docs.google.com/spreadsheets/d';

it.each([
  ['https://files.example/list.csv', 'https://files.example/list.csv'],
  // Published to the web, as a page and as CSV.
  [`${SHEET}/e/2PACX-1/pubhtml`, `${SHEET}/e/2PACX-1/pub?output=csv`],
  [
    `${SHEET}/e/2PACX-1/pub?gid=7&single=true&output=csv`,
    `${SHEET}/e/2PACX-1/pub?gid=7&single=true&output=csv`,
  ],
  [`${SHEET}/e/2PACX-1/pubhtml?gid=7&single=true`, `${SHEET}/e/2PACX-1/pub?gid=7&single=true&output=csv`],
  // Shared with everybody who has the link.
  [`${SHEET}/1abc/edit?usp=sharing`, `${SHEET}/1abc/export?format=csv`],
  [`${SHEET}/1abc/edit?gid=12#gid=12`, `${SHEET}/1abc/export?format=csv&gid=12`],
  [`${SHEET}/1abc/view#gid=3`, `${SHEET}/1abc/export?format=csv&gid=3`],
  [`${SHEET}/1abc/export?format=csv&gid=3`, `${SHEET}/1abc/export?format=csv&gid=3`],
  ['https://docs.google.com/document/d/1abc/edit', 'https://docs.google.com/document/d/1abc/edit'],
])('the table of %s comes from %s', (url, expected) => {
  expect(tableAddress(url)).toBe(expected);
});

it('a Google Sheet needs access to the host to which Google leads on, any other table to its own', () => {
  expect(tableOrigins(`${SHEET}/e/1/pub?output=csv`)).toEqual([
    '*://docs.google.com/*',
    '*://*.googleusercontent.com/*',
  ]);
  expect(tableOrigins('https://files.example:8080/list.csv')).toEqual(['*://files.example/*']);
});
