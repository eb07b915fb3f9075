/** The formats in which lists are saved, with their MIME types. The name of each is the ending of its files, too. */
export const FILE_TYPES = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;
export type FileFormat = keyof typeof FILE_TYPES;
