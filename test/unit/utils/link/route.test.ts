import { expect, it } from 'vitest';
import { routeIn } from '../../../../utils/link/route.ts';

it.each([
  ['https://a.test/#/offer', 'offer'],
  ['https://a.test/#!offer', 'offer'],
  ['https://a.test/#!/offer?b#c', 'offer?b#c'],
  ['https://a.test/#%21%2Foffer', 'offer'],
  ['https://a.test/#/', ''],
  ['#/offer', 'offer'],
  ['https://a.test/#offer', null],
  ['https://a.test/#', null],
  ['https://a.test/!/offer', null],
])('the route in %s is %j', (address, route) => {
  expect(routeIn(address)).toBe(route);
});
