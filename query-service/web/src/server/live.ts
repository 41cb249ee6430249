export interface LiveHandlers {
  /**
   * Time to read: once the stream stands, so that nothing falls between reading and listening, and
   * again each time it was gone for a while. A stream that is slow to open does not hold up the first.
   */
  onRead: (first: boolean) => void;
  /** False each time an attempt fails or the stream breaks; a new attempt follows by itself. */
  onConnected: (connected: boolean) => void;
  onEvent: (data: string) => void;
}

const readWithoutStreamAfter = 400;
const retryAfter = 5_000;
const sleepAfterHidden = 60_000;

/**
 * Keeps one server-sent event stream open until it is closed by the returned function.
 *
 * EventSource reconnects by itself after a lost connection, but gives up for good when the server
 * answers with an error; then it is made anew here. A page in the background gives its connection
 * back after a minute, and one that is left at once though the browser may keep it for the way
 * back, because a browser grants only six per origin over HTTP/1.1.
 */
export function openLive(url: string, eventName: string, handlers: LiveHandlers): () => void {
  let source: EventSource | undefined;
  let retry: number | undefined;
  let sleep: number | undefined;
  let begun = false;

  const read = () => {
    window.clearTimeout(impatience);
    const first = !begun;
    begun = true;
    handlers.onRead(first);
  };
  const impatience = window.setTimeout(read, readWithoutStreamAfter);

  const connect = () => {
    const made = new EventSource(url);
    source = made;
    made.addEventListener("open", () => {
      handlers.onConnected(true);
      read();
    });
    made.addEventListener("error", () => {
      handlers.onConnected(false);
      if (made.readyState === EventSource.CLOSED && source === made) {
        source = undefined;
        retry = window.setTimeout(connect, retryAfter);
      }
    });
    made.addEventListener(eventName, (event) => handlers.onEvent((event as MessageEvent<string>).data));
  };

  const disconnect = () => {
    window.clearTimeout(retry);
    source?.close();
    source = undefined;
  };

  const wake = () => {
    window.clearTimeout(sleep);
    window.clearTimeout(retry);
    if (!source) connect();
  };
  const onVisibility = () => {
    window.clearTimeout(sleep);
    if (document.hidden) sleep = window.setTimeout(disconnect, sleepAfterHidden);
    else wake();
  };

  connect();
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pagehide", disconnect);
  window.addEventListener("pageshow", wake);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("pagehide", disconnect);
    window.removeEventListener("pageshow", wake);
    window.clearTimeout(sleep);
    window.clearTimeout(impatience);
    disconnect();
  };
}
