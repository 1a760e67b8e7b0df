// The language model of an OpenAI-compatible service. What a service cannot do (streaming, JSON schemas, tools) is
// found out as it refuses, and remembered for a while, so that the next questions go the way that worked.
import { setTimeout as pause } from 'node:timers/promises';
import type {
  CallOptions,
  Form,
  FormWay,
  LanguageModel,
  Prompt,
  Usage,
} from '../../../domain/answering/index.ts';
import { systemClock } from '../../../shared/clock.ts';
import type { Clock } from '../../../shared/clock.ts';
import { UpstreamError } from '../../../shared/errors.ts';
import { translateModelError } from '../model-error.ts';
import { askOnce } from './ask-once.ts';
import type { Ask, RawAnswer } from './ask-once.ts';
import { askPatiently } from './ask-patiently.ts';
import type { Patience } from './ask-patiently.ts';
import { createBreaker } from './breaker.ts';
import type { ChatSettings } from './chat-settings.ts';
import { createConnect, TRANSPORTS } from './connect-chat.ts';
import type { Connect } from './connect-chat.ts';
import { dropThinking } from './drop-thinking.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { extrasFor } from './form-request.ts';
import { isNotUnderstood } from './is-not-understood.ts';
import { readForm } from './read-form.ts';

export interface ChatRooms {
  readonly clock: Clock;
  readonly random: () => number;
  readonly sleep: Patience['sleep'];
}

const systemRooms: ChatRooms = {
  clock: systemClock,
  random: Math.random,
  sleep: (ms, signal) => pause(ms, undefined, { signal }),
};

const FORM_WAYS: readonly FormWay[] = ['json-schema', 'tool', 'text'];

interface Line {
  readonly connect: Connect;
  readonly patience: Patience;
  /** How long a prompt may be. */
  readonly promptTokens: number;
  /** What the service was found able to do, as places in TRANSPORTS and FORM_WAYS. */
  readonly known: { transport: number; way: number; sinceMs: number };
  readonly clock: Clock;
}

/** A slip of the model is no lasting fault of the service, and services learn: all is tried again after that. */
const REMEMBERED_MS = 3_600_000;

export function createChatModel(settings: ChatSettings, rooms: ChatRooms = systemRooms): LanguageModel {
  const { random, sleep, clock } = rooms;
  const line: Line = {
    connect: createConnect(settings),
    patience: { breaker: createBreaker(clock), timeoutMs: settings.timeoutMs, random, sleep },
    promptTokens: settings.contextTokens - settings.maxAnswerTokens,
    known: { transport: 0, way: 0, sinceMs: clock.now().getTime() },
    clock,
  };
  return {
    name: settings.model,
    async write(prompt, { onText, ...options }) {
      const ask: Ask = {
        prompt,
        extras: {},
        ...(onText && { onText: (text) => onText(dropThinking(text)) }),
      };
      const call = startCall(line, options);
      const answer = await speak(line, call, ask);
      return { text: dropThinking(answer.text).trim(), usage: usageOf(call, [answer]) };
    },
    fill: (prompt, form, options) => fillIn(line, startCall(line, options), prompt, form),
  };
}

/** One question to the model: what it is told of each request, and how many there were, failed ones included. */
interface Call {
  readonly signal: AbortSignal;
  readonly requested: () => void;
  requests: number;
}

function startCall({ known, clock }: Line, { signal, onRequest }: CallOptions): Call {
  const nowMs = clock.now().getTime();
  if (nowMs - known.sinceMs > REMEMBERED_MS) Object.assign(known, { transport: 0, way: 0, sinceMs: nowMs });
  const call: Call = {
    signal,
    requests: 0,
    requested() {
      call.requests += 1;
      onRequest?.();
    },
  };
  return call;
}

/** By the best transport that is not known to fail. */
async function speak(line: Line, call: Call, ask: Ask): Promise<RawAnswer> {
  checkLength(line, ask.prompt);
  for (let step = line.known.transport; ; step += 1) {
    try {
      const answer = await speakBy(line, step, call, ask);
      line.known.transport = step;
      return answer;
    } catch (error) {
      const failure = translateModelError('chat', error);
      if (!isNotUnderstood(failure) || step === TRANSPORTS.length - 1) throw failure;
    }
  }
}

/** A service cuts off a prompt that is too long for it, and answers to what is left. */
function checkLength({ promptTokens }: Line, { system, user }: Prompt): void {
  if (estimateTokens(system + user) <= promptTokens) return;
  throw new UpstreamError('prompt-too-long', 'The prompt is too long for MODEL_CONTEXT_TOKENS.', {
    retryable: false,
  });
}

async function speakBy(line: Line, step: number, call: Call, ask: Ask): Promise<RawAnswer> {
  const transport = TRANSPORTS[step] ?? 'whole';
  const client = await line.connect(transport);
  return askPatiently(line.patience, call.signal, (limited) => {
    call.requested();
    return askOnce(client, transport, { ...ask, extras: { ...ask.extras, signal: limited } });
  });
}

/** A schema first, then a tool, then plain words: each is tried where the one before was refused or not obeyed. */
async function fillIn(line: Line, call: Call, prompt: Prompt, form: Form): ReturnType<LanguageModel['fill']> {
  const answers: RawAnswer[] = [];
  const { transport } = line.known;
  checkLength(line, prompt);
  for (let step = line.known.way; step < FORM_WAYS.length; step += 1) {
    const way = FORM_WAYS[step] ?? 'text';
    try {
      const ask = { prompt, extras: extrasFor(way, form) };
      const answer =
        way === 'text' ? await speak(line, call, ask) : await speakBy(line, transport, call, ask);
      answers.push(answer);
      const value = readForm(answer.toolArguments ?? answer.text);
      if (value !== undefined) {
        // Where it was the stream that was refused, nothing is known of schemas and tools yet: the next question finds out.
        if (line.known.transport === transport) line.known.way = step;
        return { value, way, usage: usageOf(call, answers) };
      }
    } catch (error) {
      const failure = translateModelError('chat', error);
      if (!isNotUnderstood(failure) || way === 'text') throw failure;
    }
  }
  return { value: undefined, way: 'text', usage: usageOf(call, answers) };
}

function usageOf({ requests }: Call, answers: readonly RawAnswer[]): Usage {
  const total = { promptTokens: 0, answerTokens: 0, requests };
  for (const { promptTokens, answerTokens } of answers) {
    total.promptTokens += promptTokens;
    total.answerTokens += answerTokens;
  }
  return total;
}
