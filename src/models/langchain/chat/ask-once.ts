// One request and its whole answer: words, or the arguments of the tool that the model was told to call.
import type { ChatOpenAICompletions } from '@langchain/openai';
import type { Prompt } from '../../../domain/answering/index.ts';
import { UpstreamError } from '../../../shared/errors.ts';
import type { Transport } from './connect-chat.ts';
import { estimateTokens } from './estimate-tokens.ts';

/** What goes along with the words; only what LangChain passes on as it stands. */
export type Extras = NonNullable<Parameters<ChatOpenAICompletions['invoke']>[1]>;

export interface RawAnswer {
  readonly text: string;
  /** JSON, as the model wrote it; undefined where it called nothing. */
  readonly toolArguments: string | undefined;
  readonly promptTokens: number;
  readonly answerTokens: number;
  /** By the service; otherwise the tokens are estimated. */
  readonly isCounted: boolean;
}

export interface Ask {
  readonly prompt: Prompt;
  readonly extras: Extras;
  readonly onText?: (text: string) => void;
}

export async function askOnce(
  client: ChatOpenAICompletions,
  transport: Transport,
  { prompt, extras, onText }: Ask,
): Promise<RawAnswer> {
  // Large, like the client: loaded with the first question.
  const { HumanMessage, SystemMessage } = await import('langchain');
  const messages = [new SystemMessage(prompt.system), new HumanMessage(prompt.user)];
  const chunks: AsyncIterable<Chunk> | readonly Chunk[] =
    transport === 'whole' ? [await client.invoke(messages, extras)] : await client.stream(messages, extras);
  let answer: RawAnswer = {
    text: '',
    toolArguments: undefined,
    promptTokens: estimateTokens(prompt.system + prompt.user),
    answerTokens: 0,
    isCounted: false,
  };
  let ending: unknown;
  let isEmpty = true;
  for await (const chunk of chunks) {
    isEmpty = false;
    answer = add(answer, chunk);
    ending = chunk.response_metadata['finish_reason'] ?? ending;
    onText?.(answer.text);
  }
  checkEnding(isEmpty, ending);
  return answer.isCounted
    ? answer
    : { ...answer, answerTokens: estimateTokens(answer.text + (answer.toolArguments ?? '')) };
}

/** A line that goes dead in mid-answer often looks like an end. */
function checkEnding(isEmpty: boolean, ending: unknown): void {
  if (isEmpty) {
    throw new UpstreamError('model-silent', 'The chat model answered with nothing.', { retryable: false });
  }
  if (ending === undefined) {
    throw new UpstreamError('model-hung-up', 'The chat model hung up in mid-answer.', { retryable: true });
  }
  if (ending === 'length' || ending === 'content_filter') {
    throw new UpstreamError('model-cut-off', `The chat model's answer was cut off (${ending}).`, {
      retryable: false,
    });
  }
}

/** What is read of a LangChain message, whole or in pieces. */
interface Chunk {
  readonly content: unknown;
  readonly usage_metadata?: { readonly input_tokens: number; readonly output_tokens: number } | undefined;
  readonly response_metadata: Readonly<Record<string, unknown>>;
  readonly tool_call_chunks?: readonly { readonly args?: string }[];
  readonly tool_calls?: readonly { readonly args: Readonly<Record<string, unknown>> }[];
}

function add(answer: RawAnswer, chunk: Chunk): RawAnswer {
  const { usage_metadata: usage } = chunk;
  const called = readArguments(chunk);
  return {
    text: answer.text + (typeof chunk.content === 'string' ? chunk.content : ''),
    toolArguments: called === undefined ? answer.toolArguments : (answer.toolArguments ?? '') + called,
    promptTokens: usage?.input_tokens ?? answer.promptTokens,
    answerTokens: usage?.output_tokens ?? answer.answerTokens,
    isCounted: answer.isCounted || (usage?.output_tokens ?? 0) > 0,
  };
}

/** A streamed call comes in pieces of text, a whole one already parsed. */
function readArguments(chunk: Chunk): string | undefined {
  const piece = chunk.tool_call_chunks?.[0]?.args;
  if (piece !== undefined) return piece;
  const whole = chunk.tool_calls?.[0]?.args;
  return whole === undefined || Object.keys(whole).length === 0 ? undefined : JSON.stringify(whole);
}
