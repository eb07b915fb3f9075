import { expect, it } from 'vitest';
import { PACE, paced, pacedLimit } from '../../../utils/pace.ts';

it('is 1 where no build for tests says otherwise: waits are as they are written', () => {
  expect(PACE).toBe(1);
  expect(paced(1234)).toBe(1234);
  expect(pacedLimit(1234)).toBe(1234);
});
