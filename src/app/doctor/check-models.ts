// The models' side: what the configured services can do, and what Duban does about what they cannot.
import type { Config } from '../../config/config.ts';
import { probeChat } from '../../models/langchain/chat/probe-chat.ts';
import type { ChatProbe } from '../../models/langchain/chat/probe-chat.ts';
import { probeEmbeddings } from '../../models/langchain/probe-embeddings.ts';
import { loadPrompts } from '../model/load-prompts.ts';
import { readChatSettings } from '../model/open-model.ts';
import type { Check } from './check.ts';

const NUMBER = 42;

const INSTEAD: Readonly<Record<ChatProbe['ability'], string>> = {
  chat: 'the rules answer alone; every fact is the same',
  streaming: 'a wording is shown when it is whole',
  usage: 'tokens are estimated',
  'json-schema': 'questions are read through a tool, or from plain words',
  tool: 'questions are read by a JSON schema, or from plain words',
};

const NAMES: Readonly<Record<ChatProbe['ability'], string>> = {
  chat: 'model: chat',
  streaming: 'model: streaming',
  usage: 'model: token counts',
  'json-schema': 'model: JSON schema',
  tool: 'model: tools',
};

export async function checkModels({ model, embeddings }: Config): Promise<readonly Check[]> {
  return [
    ...(model === undefined ? [off('model', 'MODEL_BASE_URL', INSTEAD.chat)] : await checkChat(model)),
    embeddings === undefined
      ? off('embeddings', 'EMBEDDINGS_BASE_URL', 'passages are found by words, glosses and local vectors')
      : await checkEmbeddings(embeddings),
  ];
}

async function checkChat(model: NonNullable<Config['model']>): Promise<readonly Check[]> {
  const prompt = loadPrompts().render('check-model', { number: String(NUMBER) });
  const probes = await probeChat(readChatSettings(model), prompt, NUMBER);
  return probes.map(({ ability, works, ms, problem }): Check => {
    const about = NAMES[ability];
    if (works) return { about, state: 'ok', words: `${model.name}, ${ms} ms` };
    const state = ability === 'chat' ? 'broken' : 'advice';
    return { about, state, words: problem ?? 'does not work', instead: INSTEAD[ability] };
  });
}

async function checkEmbeddings(settings: NonNullable<Config['embeddings']>): Promise<Check> {
  const about = 'embeddings';
  const probe = await probeEmbeddings(settings);
  if (probe.kind === 'fails') {
    return {
      about,
      state: 'broken',
      words: probe.problem,
      instead: 'passages are found by words and glosses',
    };
  }
  const words = `${settings.model}, ${probe.dimensions} dimensions, ${probe.encoding}`;
  return probe.encoding === 'float'
    ? { about, state: 'ok', words }
    : { about, state: 'advice', words, instead: 'base64 is decoded; the service was asked for float' };
}

function off(about: string, setting: string, instead: string): Check {
  return { about, state: 'off', words: `${setting} is not set`, instead };
}
