// What a service can do, tried one by one: for the person who sets it up. No ladder here, each step stands for itself.
import { z } from 'zod';
import type { FormWay, Prompt } from '../../../domain/answering/index.ts';
import type { UpstreamError } from '../../../shared/errors.ts';
import { translateModelError } from '../model-error.ts';
import { askOnce } from './ask-once.ts';
import type { RawAnswer } from './ask-once.ts';
import type { ChatSettings } from './chat-settings.ts';
import { createConnect } from './connect-chat.ts';
import type { Transport } from './connect-chat.ts';
import { extrasFor } from './form-request.ts';
import { readForm } from './read-form.ts';

export interface ChatProbe {
  readonly ability: 'chat' | 'streaming' | 'usage' | 'json-schema' | 'tool';
  readonly works: boolean;
  readonly ms: number;
  /** Why it does not, in the words of our own errors. */
  readonly problem?: string;
}

const TRIED: readonly {
  readonly ability: ChatProbe['ability'];
  readonly transport: Transport;
  readonly way: FormWay;
}[] = [
  { ability: 'chat', transport: 'whole', way: 'text' },
  { ability: 'streaming', transport: 'stream', way: 'text' },
  { ability: 'usage', transport: 'stream-with-usage', way: 'text' },
  { ability: 'json-schema', transport: 'stream', way: 'json-schema' },
  { ability: 'tool', transport: 'stream', way: 'tool' },
];

/** The prompt asks for a form with this number in it. */
export async function probeChat(
  settings: ChatSettings,
  prompt: Prompt,
  number: number,
): Promise<readonly ChatProbe[]> {
  const connect = createConnect(settings);
  const form = {
    name: 'say_number',
    about: 'Says a number back.',
    shape: z.object({ number: z.number() }),
  };
  const probes: ChatProbe[] = [];
  for (const { ability, transport, way } of TRIED) {
    const from = performance.now();
    const outcome = await connect(transport)
      .then((client) =>
        askOnce(client, transport, {
          prompt,
          extras: { ...extrasFor(way, form), signal: AbortSignal.timeout(settings.timeoutMs) },
        }),
      )
      .catch((error: unknown) => translateModelError('chat', error));
    const problem = judge(outcome, number, way);
    const ms = Math.round(performance.now() - from);
    probes.push({ ability, works: problem === undefined, ms, ...(problem !== undefined && { problem }) });
  }
  return probes;
}

function judge(outcome: RawAnswer | UpstreamError, number: number, way: FormWay): string | undefined {
  if (outcome instanceof Error) return outcome.message;
  const form = readForm(outcome.toolArguments ?? outcome.text) as { number?: unknown } | undefined;
  if (way === 'tool' && outcome.toolArguments === undefined) return 'The model called no tool.';
  if (form === undefined) return 'The model answered with something that is no JSON.';
  return Number(form.number) === number ? undefined : 'The model answered something else.';
}
