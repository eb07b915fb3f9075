import type { Socket } from 'node:net';
import { connect } from 'node:net';

/** A connection to Firefox's remote control. Commands may overlap. */
export interface Marionette {
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Resolves when the connection has ended, whoever ended it. */
  readonly closed: Promise<void>;
  close(): void;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Connects and reads the greeting.
 * The protocol: `length:[0, id, command, parameters]` there, `length:[1, id, error, result]` back.
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await opened(port);
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let greet = (): void => {};
  const greeting = new Promise<void>((resolve) => (greet = resolve));

  const receive = frames((message) => {
    if (!Array.isArray(message)) return greet();
    const [, id, error, result]: unknown[] = message;
    const waiting = typeof id === 'number' ? pending.get(id) : undefined;
    if (!waiting || typeof id !== 'number') return;
    pending.delete(id);
    if (error) waiting.reject(new Error(textOf(error)));
    else waiting.resolve(result);
  });
  socket.on('data', receive);
  socket.on('error', () => socket.destroy());
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      for (const { reject } of pending.values()) reject(new Error('Firefox has gone'));
      pending.clear();
      greet();
      resolve();
    });
  });
  await greeting;

  return {
    closed,
    send(command, parameters = {}) {
      if (socket.destroyed) return Promise.reject(new Error('Firefox has gone'));
      const id = ++lastId;
      const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
      });
    },
    close: () => socket.destroy(),
  };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

/** Cuts a stream of bytes into messages. Large answers, such as screenshots, come in many pieces. */
function frames(onMessage: (message: unknown) => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = [];
  let have = 0;
  let need = 0;
  return (chunk) => {
    pieces.push(chunk);
    have += chunk.length;
    while (have > 0 && have >= need) {
      const bytes = pieces.length === 1 ? (pieces[0] ?? chunk) : Buffer.concat(pieces);
      pieces = [bytes];
      const colon = bytes.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(bytes.toString('ascii', 0, colon));
      need = end;
      if (have < end) return;
      pieces = have > end ? [bytes.subarray(end)] : [];
      have -= end;
      need = 0;
      onMessage(JSON.parse(bytes.toString('utf8', colon + 1, end)));
    }
  };
}

function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const kind = 'error' in error ? String(error.error) : '';
  const message = 'message' in error ? String(error.message) : '';
  return `${kind}: ${message}`;
}
