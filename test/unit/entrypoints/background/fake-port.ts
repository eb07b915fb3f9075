import type { Browser } from 'wxt/browser';

/**
 * The background's end of a port.
 *
 * @param sender who opened it; nobody in particular where that does not matter
 * @returns the port, what was said over it, and the two things that the other end does
 */
export function fakePort<Said>(sender: Browser.runtime.MessageSender = {}) {
  const said: Said[] = [];
  const onMessage = fakeEvent<unknown>();
  const onDisconnect = fakeEvent<void>();
  const state = { open: true };
  const port = {
    name: 'fake',
    sender,
    onMessage,
    onDisconnect,
    postMessage(message: Said) {
      if (!state.open) throw new Error('Attempting to use a disconnected port object');
      said.push(message);
    },
    disconnect() {
      state.open = false;
    },
  };
  return {
    port: asPort(port),
    said,
    state,
    hear: onMessage.fire,
    close() {
      state.open = false;
      onDisconnect.fire();
    },
  };
}

function fakeEvent<T>() {
  const listeners = new Set<(value: T) => void>();
  return {
    addListener: (listener: (value: T) => void) => void listeners.add(listener),
    removeListener: (listener: (value: T) => void) => void listeners.delete(listener),
    hasListener: (listener: (value: T) => void) => listeners.has(listener),
    hasListeners: () => listeners.size > 0,
    fire(value: T) {
      for (const listener of listeners) listener(value);
    },
  };
}

/** The rest of the browser's type is declarative rules that ports do not have. */
function asPort(port: object): Browser.runtime.Port {
  return port as Browser.runtime.Port;
}
