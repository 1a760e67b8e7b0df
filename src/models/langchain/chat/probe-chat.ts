// What a service can do, tried one by one: for the person who sets it up. It is spoken to as the bot will speak to it,
// by the best way that it understands.
import { z } from 'zod';
import type { FormWay, Prompt } from '../../../domain/answering/index.ts';
import { UpstreamError } from '../../../shared/errors.ts';
import { readTrouble, translateModelError } from '../model-error.ts';
import type { Trouble } from '../model-error.ts';
import { askOnce } from './ask-once.ts';
import type { RawAnswer } from './ask-once.ts';
import type { ChatSettings } from './chat-settings.ts';
import { createConnect, TRANSPORTS } from './connect-chat.ts';
import type { Transport } from './connect-chat.ts';
import { extrasFor } from './form-request.ts';
import { isNotUnderstood } from './is-not-understood.ts';
import { readForm } from './read-form.ts';

export interface ChatProbe {
  readonly ability: 'chat' | 'streaming' | 'usage' | 'json-schema' | 'tool' | 'json-in-words';
  readonly works: boolean;
  readonly ms: number;
  /** Why it does not, in the words of our own errors. */
  readonly problem?: string;
  readonly trouble?: Trouble | 'too-short';
}

interface Tried {
  readonly outcome: RawAnswer | UpstreamError;
  readonly ms: number;
}

type Try = (transport: Transport, way: FormWay) => Promise<Tried>;

const FORM = { name: 'say_number', about: 'Says a number back.', shape: z.object({ number: z.number() }) };

/** The prompt asks for a form with this number in it. Where nothing answers, that is all there is to say. */
export async function probeChat(
  settings: ChatSettings,
  prompt: Prompt,
  number: number,
): Promise<readonly ChatProbe[]> {
  const ask = createTry(settings, prompt);
  const plain = new Map<Transport, Tried>();
  let spoken: Transport | undefined;
  for (const transport of TRANSPORTS) {
    const tried = await ask(transport, 'text');
    plain.set(transport, tried);
    if (!(tried.outcome instanceof UpstreamError)) spoken = transport;
    if (spoken !== undefined || !isNotUnderstood(tried.outcome as UpstreamError)) break;
  }
  const last = [...plain.values()].at(-1);
  if (spoken === undefined || last === undefined) return last === undefined ? [] : [report('chat', last)];
  const bySchema = await ask(spoken, 'json-schema');
  const byTool = await ask(spoken, 'tool');
  return [
    report('chat', last),
    report('streaming', (spoken === 'whole' && plain.get('stream')) || last),
    report('usage', plain.get('stream-with-usage') ?? last, findUncounted),
    report('json-schema', bySchema, (answer) => findMisread(answer, number)),
    report('tool', byTool, (answer) =>
      answer.toolArguments === undefined ? 'The model called no tool.' : findMisread(answer, number),
    ),
    report('json-in-words', last, (answer) => findMisread(answer, number)),
  ];
}

function createTry(settings: ChatSettings, prompt: Prompt): Try {
  const connect = createConnect(settings);
  return async (transport, way) => {
    const from = performance.now();
    const outcome = await connect(transport)
      .then((client) =>
        askOnce(client, transport, {
          prompt,
          extras: { ...extrasFor(way, FORM), signal: AbortSignal.timeout(settings.timeoutMs) },
        }),
      )
      .catch((error: unknown) => translateModelError('chat', error));
    return { outcome, ms: Math.round(performance.now() - from) };
  };
}

function report(
  ability: ChatProbe['ability'],
  { outcome, ms }: Tried,
  findProblem: (answer: RawAnswer) => string | undefined = () => undefined,
): ChatProbe {
  if (outcome instanceof UpstreamError) {
    const trouble = outcome.code === 'model-cut-off' ? 'too-short' : readTrouble(outcome);
    return { ability, works: false, ms, problem: outcome.message, trouble };
  }
  const problem = findProblem(outcome);
  return { ability, works: problem === undefined, ms, ...(problem !== undefined && { problem }) };
}

function findUncounted({ isCounted }: RawAnswer): string | undefined {
  return isCounted ? undefined : 'The model counts no tokens.';
}

function findMisread({ toolArguments, text }: RawAnswer, number: number): string | undefined {
  const form = readForm(toolArguments ?? text) as { number?: unknown } | undefined;
  if (form === undefined) return 'The model answered with something that is no JSON.';
  return Number(form.number) === number ? undefined : 'The model answered something else.';
}
