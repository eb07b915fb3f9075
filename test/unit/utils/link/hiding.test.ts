import { expect, it } from 'vitest';
import { HIDINGS, isNotShownNow } from '../../../../utils/link/hiding.ts';

it('tabs, accordions and text for screen readers are not shown now; all else is hidden', () => {
  expect(HIDINGS.filter(isNotShownNow)).toEqual(['not-rendered', 'cut-off', 'screen-reader']);
});
