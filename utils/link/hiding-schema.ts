import * as v from 'valibot';
import { HIDINGS } from './hiding.ts';

/** `Hidden` as a page tells it and as it is kept. Apart from the other schemas: it goes into the page. */
export const hiddenSchema = v.union([v.literal(false), v.picklist(HIDINGS)]);
