import { createServer } from 'node:net';

/** A connection that says nothing: when it breaks, this process has ended, however it ended. */
export interface Lifeline {
  /** Where the browser connects to. */
  readonly port: number;
  close(): void;
}

/** Opens a port for a browser that is to end when this process does. */
export async function openLifeline(): Promise<Lifeline> {
  const server = createServer((socket) => {
    socket.unref();
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The lifeline has no port');
  return { port: address.port, close: () => server.close() };
}
