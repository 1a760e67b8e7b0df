// The language model of an OpenAI-compatible service. What a service cannot do (streaming, JSON schemas, tools) is
// found out as it refuses, and remembered, so that the next question goes the way that worked.
import { setTimeout as pause } from 'node:timers/promises';
import type { Form, FormWay, LanguageModel, Prompt, Usage } from '../../../domain/answering/index.ts';
import { systemClock } from '../../../shared/clock.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { UpstreamError } from '../../../shared/errors.ts';
import { readStatus, translateModelError } from '../model-error.ts';
import { askOnce } from './ask-once.ts';
import type { Ask, RawAnswer } from './ask-once.ts';
import { askPatiently } from './ask-patiently.ts';
import type { Patience } from './ask-patiently.ts';
import { createBreaker } from './breaker.ts';
import type { ChatSettings } from './chat-settings.ts';
import { createConnect, TRANSPORTS } from './connect-chat.ts';
import type { Connect } from './connect-chat.ts';
import { dropThinking } from './drop-thinking.ts';
import { extrasFor } from './form-request.ts';
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
  /** What the service was found able to do, as places in TRANSPORTS and FORM_WAYS. */
  readonly known: { transport: number; way: number };
}

export function createChatModel(settings: ChatSettings, rooms: ChatRooms = systemRooms): LanguageModel {
  const { random, sleep, clock } = rooms;
  const line: Line = {
    connect: createConnect(settings),
    patience: { breaker: createBreaker(clock), timeoutMs: settings.timeoutMs, random, sleep },
    known: { transport: 0, way: 0 },
  };
  return {
    name: settings.model,
    async write(prompt, { signal, onText }) {
      const ask: Ask = {
        prompt,
        extras: { signal },
        ...(onText && { onText: (text) => onText(dropThinking(text)) }),
      };
      const { answer, usage } = await speak(line, signal, ask);
      return { text: dropThinking(answer.text).trim(), usage };
    },
    fill: (prompt, form, { signal }) => fillIn(line, signal, prompt, form),
  };
}

interface Spoken {
  readonly answer: RawAnswer;
  readonly usage: Usage;
}

/** By the best transport that is not known to fail. */
async function speak(line: Line, signal: AbortSignal, ask: Ask): Promise<Spoken> {
  for (let step = line.known.transport; ; step += 1) {
    try {
      const spoken = await speakBy(line, step, signal, ask);
      line.known.transport = step;
      return spoken;
    } catch (error) {
      const failure = translateModelError('chat', error);
      if (!isNotUnderstood(failure) || step === TRANSPORTS.length - 1) throw failure;
    }
  }
}

async function speakBy(line: Line, step: number, signal: AbortSignal, ask: Ask): Promise<Spoken> {
  const transport = TRANSPORTS[step] ?? 'whole';
  const client = await line.connect(transport);
  const { value: answer, requests } = await askPatiently(line.patience, signal, (limited) =>
    askOnce(client, transport, { ...ask, extras: { ...ask.extras, signal: limited } }),
  );
  const { promptTokens, answerTokens } = answer;
  return { answer, usage: { promptTokens, answerTokens, requests } };
}

/** A schema first, then a tool, then plain words: each is tried where the one before was refused or not obeyed. */
async function fillIn(
  line: Line,
  signal: AbortSignal,
  prompt: Prompt,
  form: Form,
): ReturnType<LanguageModel['fill']> {
  const used: Usage[] = [];
  for (let step = line.known.way; step < FORM_WAYS.length; step += 1) {
    const way = FORM_WAYS[step] ?? 'text';
    try {
      const ask = { prompt, extras: extrasFor(way, form) };
      const { answer, usage } =
        way === 'text'
          ? await speak(line, signal, ask)
          : await speakBy(line, line.known.transport, signal, ask);
      used.push(usage);
      const value = readForm(answer.toolArguments ?? answer.text);
      if (value !== undefined) {
        line.known.way = step;
        return { value, way, usage: sum(used) };
      }
    } catch (error) {
      const failure = translateModelError('chat', error);
      if (!isNotUnderstood(failure) || way === 'text') throw failure;
    }
  }
  return { value: undefined, way: 'text', usage: sum(used) };
}

const NOT_UNDERSTOOD: ReadonlySet<number> = new Set([400, 405, 415, 422, 501]);

function isNotUnderstood(failure: UpstreamError): boolean {
  return failure.code === 'model-silent' || NOT_UNDERSTOOD.has(readStatus(failure) ?? 0);
}

function sum(used: readonly Usage[]): Usage {
  const total = { promptTokens: 0, answerTokens: 0, requests: 0 };
  for (const { promptTokens, answerTokens, requests } of used) {
    total.promptTokens += promptTokens;
    total.answerTokens += answerTokens;
    total.requests += requests;
  }
  return total;
}
