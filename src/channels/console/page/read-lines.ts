// An answer that comes in lines: the first is the answer, those behind it are better words for it.
import type { MessageResponse, MessageUpdate } from '../api-schema.ts';

export type FirstAnswer = MessageResponse & {
  /** A model is at work: one last update is sure to come, unless the connection breaks. */
  readonly working?: boolean;
};

export interface Listener {
  readonly onUpdate: ((update: MessageUpdate) => void) | undefined;
  readonly onEnd: (() => void) | undefined;
}

/** Resolves with the first line; the rest is told as it comes. */
export async function readLines(response: Response, listener: Listener): Promise<unknown> {
  const isLines = response.headers.get('Content-Type')?.includes('ndjson') === true;
  if (!isLines || response.body === null) return response.json();
  const lines = splitLines(response.body);
  const first = await lines.next();
  if (first.done === true) throw new SyntaxError('the answer was cut off');
  void tellRest(lines, listener);
  return JSON.parse(first.value);
}

/** A broken connection leaves the looked-up answer standing, which holds every fact. */
async function tellRest(lines: AsyncGenerator<string>, { onUpdate, onEnd }: Listener): Promise<void> {
  try {
    for await (const line of lines) onUpdate?.(JSON.parse(line) as MessageUpdate);
  } catch (error) {
    const isCutOff = error instanceof SyntaxError;
    if (!(isCutOff || error instanceof TypeError || error instanceof DOMException)) throw error;
  } finally {
    onEnd?.();
  }
}

async function* splitLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
    if (done) return;
  }
}
