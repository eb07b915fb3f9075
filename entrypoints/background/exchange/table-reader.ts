import { type TableReader, workerTableReader } from '../../../utils/exchange/table-reader.ts';
import { askOffscreen } from '../fetch/offscreen.ts';

/** Chromium's worker can start no other: the offscreen document does. */
const offscreenTableReader: TableReader = {
  open: (table) => askOffscreen({ to: 'offscreen', type: 'openTable', ...table }),
  part: (from) => askOffscreen({ to: 'offscreen', type: 'tablePart', from }),
  close: () => askOffscreen({ to: 'offscreen', type: 'closeTable' }),
};

/** Reads published tables. */
export const tableReader: TableReader = import.meta.env.FIREFOX ? workerTableReader() : offscreenTableReader;
