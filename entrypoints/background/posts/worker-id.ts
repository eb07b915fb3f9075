/** This life of the background: what an earlier one took is free again. */
export const WORKER_ID = crypto.randomUUID();
