export interface LiveHandlers {
  /** The stream is open, for the first time or again: what happened in between must be read. */
  onOpen: () => void;
  /** An attempt failed or the stream is gone; a new attempt follows by itself. */
  onLost: () => void;
  onEvent: (data: string) => void;
}

const retryAfter = 5_000;
const sleepAfterHidden = 60_000;

/**
 * Keeps one server-sent event stream open until it is closed by the returned function.
 *
 * EventSource reconnects by itself after a lost connection, but gives up for good when the server
 * answers with an error; then it is made anew here. A page in the background gives its connection
 * back after a minute, because a browser grants only six per origin over HTTP/1.1.
 */
export function openLive(url: string, eventName: string, handlers: LiveHandlers): () => void {
  let source: EventSource | undefined;
  let retry: number | undefined;
  let sleep: number | undefined;

  const connect = () => {
    const made = new EventSource(url);
    source = made;
    made.addEventListener("open", () => handlers.onOpen());
    made.addEventListener("error", () => {
      handlers.onLost();
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

  const onVisibility = () => {
    window.clearTimeout(sleep);
    if (document.hidden) sleep = window.setTimeout(disconnect, sleepAfterHidden);
    else if (!source) {
      window.clearTimeout(retry);
      connect();
    }
  };

  connect();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    window.clearTimeout(sleep);
    disconnect();
  };
}
