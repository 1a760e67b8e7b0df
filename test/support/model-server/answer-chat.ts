// POST /v1/chat/completions: streamed or whole, words or a tool's call, or one of the ways in which services fail.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Behaviour, ChatRequest } from './behaviour.ts';

const PIECE = 12;

interface Body {
  readonly model?: string;
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly stream_options?: unknown;
  readonly response_format?: { readonly json_schema?: { readonly name?: string } };
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

export async function answerChat(
  behaviour: Behaviour,
  request: IncomingMessage,
  body: Body & Readonly<Record<string, unknown>>,
  response: ServerResponse,
  requests: ChatRequest[],
): Promise<void> {
  const asked = decode(request, body);
  requests.push(asked);
  const { fails, delayMs = 0, hangs = false } = behaviour;
  if (delayMs > 0) await pause(delayMs);
  if (hangs) return;
  if (fails !== undefined && requests.length <= (fails.times ?? Number.POSITIVE_INFINITY)) {
    refuse(response, fails.status, 'the service is unwell');
    return;
  }
  const missing = whatIsMissing(behaviour, asked, body);
  if (missing !== undefined) {
    refuse(response, 400, `${missing} is not supported`);
    return;
  }
  const said = await behaviour.mind(asked);
  const words = typeof said === 'string' ? said : wrap(behaviour, JSON.stringify(said));
  if (asked.stream) stream(behaviour, asked, words, response, body.stream_options !== undefined);
  else whole(behaviour, asked, words, response);
}

function decode(request: IncomingMessage, body: Body & Readonly<Record<string, unknown>>): ChatRequest {
  const contentOf = (role: string): string =>
    (body.messages ?? [])
      .filter((message) => message.role === role)
      .map(({ content }) => content)
      .join('\n');
  const schema = body.response_format?.json_schema?.name;
  const tool = body.tools?.[0]?.function.name;
  return {
    authorization: request.headers.authorization,
    model: body.model ?? '',
    system: contentOf('system'),
    user: contentOf('user'),
    stream: body.stream === true,
    form: schema ?? tool ?? (/JSON/u.test(contentOf('system')) ? 'text' : undefined),
    by: schema !== undefined ? 'schema' : tool !== undefined ? 'tool' : 'text',
    body,
  };
}

function whatIsMissing({ lacks = [] }: Behaviour, asked: ChatRequest, body: Body): string | undefined {
  if (lacks.includes('streaming') && asked.stream) return 'stream';
  if (lacks.includes('usage') && body.stream_options !== undefined) return 'stream_options';
  if (lacks.includes('schema') && asked.by === 'schema') return 'response_format';
  if (lacks.includes('tools') && asked.by === 'tool') return 'tools';
  return undefined;
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { message, type: 'error', code: null } }));
}

function wrap({ wraps: [before, after] = ['', ''] }: Behaviour, json: string): string {
  return `${before}${json}${after}`;
}

const thoughts = '用户问的是第99项,让我想想……{"ask":"lead"} 也许是市税务局。';

function think({ thinks }: Behaviour, words: string): string {
  if (thinks === undefined) return words;
  return `${thinks === 'aloud' ? '<think>' : ''}${thoughts}</think>\n\n${words}`;
}

function whole(behaviour: Behaviour, asked: ChatRequest, words: string, response: ServerResponse): void {
  const message =
    asked.by === 'tool'
      ? { role: 'assistant', content: null, tool_calls: [toolCall(asked, words)] }
      : { role: 'assistant', content: think(behaviour, words) };
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      id: 'c1',
      object: 'chat.completion',
      created: 1,
      model: asked.model,
      choices: [{ index: 0, message, finish_reason: asked.by === 'tool' ? 'tool_calls' : 'stop' }],
      usage: usageOf(asked, words),
    }),
  );
}

function stream(
  behaviour: Behaviour,
  asked: ChatRequest,
  words: string,
  response: ServerResponse,
  withUsage: boolean,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (choices: readonly object[], extra: object = {}): void => {
    const chunk = {
      id: 'c1',
      object: 'chat.completion.chunk',
      created: 1,
      model: asked.model,
      choices,
      ...extra,
    };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  const isTool = asked.by === 'tool';
  const text = isTool ? words : think(behaviour, words);
  const { hangsUpAfter, fallsSilentAfter } = behaviour;
  const end = Math.min(text.length, hangsUpAfter ?? Infinity, fallsSilentAfter ?? Infinity);
  for (let at = 0; at < end; at += PIECE) {
    const piece = text.slice(at, Math.min(at + PIECE, end));
    const call = {
      index: 0,
      ...(at === 0 && { id: 't1', type: 'function' }),
      function: { ...(at === 0 && { name: asked.form }), arguments: piece },
    };
    const delta = { role: 'assistant', ...(isTool ? { tool_calls: [call] } : { content: piece }) };
    send([{ index: 0, delta, finish_reason: null }]);
  }
  if (hangsUpAfter !== undefined) {
    // What was written first goes out first.
    setTimeout(() => response.destroy(), 20);
    return;
  }
  if (fallsSilentAfter === undefined) {
    send([{ index: 0, delta: {}, finish_reason: isTool ? 'tool_calls' : 'stop' }]);
    if (withUsage) send([], { usage: usageOf(asked, words) });
  }
  response.end('data: [DONE]\n\n');
}

function toolCall(asked: ChatRequest, words: string): object {
  return { id: 't1', type: 'function', function: { name: asked.form, arguments: words } };
}

function usageOf({ system, user }: ChatRequest, words: string): object {
  const prompt = system.length + user.length;
  return { prompt_tokens: prompt, completion_tokens: words.length, total_tokens: prompt + words.length };
}
