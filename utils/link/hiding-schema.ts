import * as v from 'valibot';
import { HIDINGS } from './hiding.ts';

/**
 * Schema of `Hidden`, as sent and as recorded. A file of its own keeps the other schemas out of
 * the page's script.
 */
export const hiddenSchema = v.union([v.literal(false), v.picklist(HIDINGS)]);
