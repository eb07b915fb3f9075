import { openFile, type RowsWanted } from '../../utils/exchange/file/open-file.ts';

/** Reads a file, and gives each slice when it is asked for: `null` asks for the next. */
let slices: AsyncGenerator | null = null;

addEventListener(
  'message',
  async ({ data }: MessageEvent<{ readonly file: Blob; readonly wanted: RowsWanted } | null>) => {
    if (data) {
      const opened = await openFile(data.file);
      if (!opened.ok) throw new Error(opened.problem);
      slices = opened.file.slices(data.wanted);
    }
    postMessage((await slices?.next())?.value ?? null);
  },
);
