import { openFile } from '../../../../utils/exchange/file/open-file.ts';

/** The text of a file, as whoever reads it has it. */
export async function decoded(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const opened = await openFile(new Blob([bytes]));
  const whole = opened.ok ? await opened.file.text() : opened;
  if (!whole.ok) throw new Error(whole.problem);
  return whole.text;
}
