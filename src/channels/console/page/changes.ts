// Hears from the server that something has changed. One stream for each page that can be seen: hidden tabs hold none, as
// browsers allow six connections to a host, and ask when they are looked at again.

export interface News {
  /** Another text means that the ledger looks different; absent where this reader may not see it. */
  readonly ledger?: string;
  readonly unread: number;
}

export interface ChangeHandlers {
  readonly onNews: (news: News) => void;
  readonly onConnection?: (isOpen: boolean) => void;
}

export function watchChanges({ onNews, onConnection }: ChangeHandlers): void {
  let stream: EventSource | undefined;
  const close = (): void => {
    stream?.close();
    stream = undefined;
  };
  const open = (): void => {
    if (stream !== undefined) return;
    stream = new EventSource('/api/events');
    stream.addEventListener('open', () => onConnection?.(true));
    stream.addEventListener('message', (event: MessageEvent<string>) => {
      onNews(JSON.parse(event.data) as News);
    });
    stream.addEventListener('error', () => {
      onConnection?.(false);
      // After a refusal the browser does not come back by itself.
      if (stream?.readyState === EventSource.CLOSED) close();
    });
  };
  const follow = (): void => {
    if (document.visibilityState === 'visible') open();
    else close();
  };
  document.addEventListener('visibilitychange', follow);
  // A page that goes into the back-forward cache must not keep its stream.
  addEventListener('pagehide', close);
  addEventListener('pageshow', follow);
  follow();
}
