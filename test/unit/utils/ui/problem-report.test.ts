import { expect, it } from 'vitest';
import { problemReport } from '../../../../utils/ui/problem-report.ts';

it('a report says version, browser, and each problem with its time', () => {
  const bugs = [
    { at: 0, where: 'badge', error: 'TypeError: a' },
    { at: 1000, where: 'uncaught', error: 'b' },
  ];
  expect(problemReport('0.2.0', 'Browser/1', bugs)).toBe(
    'Backlight 0.2.0\nBrowser/1\n\n1970-01-01T00:00:00.000Z badge\nTypeError: a\n\n1970-01-01T00:00:01.000Z uncaught\nb',
  );
});

it('a report names no profile: in Firefox the origin of an extension is one of its own in each', () => {
  const error = 'Error: a\nf@moz-extension://0a1b2c3d-1111-2222-3333-444455556666/chunks/x.js:1:2';
  expect(problemReport('0.2.0', 'Firefox', [{ at: 0, where: 'x', error }])).toMatch(
    /f@extension:\/\/chunks\/x\.js:1:2$/,
  );
});
