// The models' side: what the configured services can do, and what Duban does about what they cannot.
import type { Config } from '../../config/config.ts';
import { probeChat } from '../../models/langchain/chat/probe-chat.ts';
import type { ChatProbe } from '../../models/langchain/chat/probe-chat.ts';
import { probeEmbeddings } from '../../models/langchain/probe-embeddings.ts';
import { loadPrompts } from '../model/load-prompts.ts';
import { readChatSettings, readEmbeddingsSettings } from '../model/open-model.ts';
import { adviceOn } from './advice-on.ts';
import type { Check } from './check.ts';

const NUMBER = 42;

const RULES_ALONE = 'the rules answer alone; every fact is the same';

const FROM_WORDS = 'questions are read from plain words';
const BY_RULES = 'answers are worded; questions are read by the rules alone';

const NAMES: Readonly<Record<ChatProbe['ability'], string>> = {
  chat: 'model: chat',
  streaming: 'model: streaming',
  usage: 'model: token counts',
  'json-schema': 'model: JSON schema',
  tool: 'model: tools',
  'json-in-words': 'model: JSON in plain words',
};

export async function checkModels({ model, embeddings }: Config): Promise<readonly Check[]> {
  return [
    ...(model === undefined ? [off('model', 'MODEL_BASE_URL', RULES_ALONE)] : await checkChat(model)),
    embeddings === undefined
      ? off('embeddings', 'EMBEDDINGS_BASE_URL', 'passages are found by words, glosses and local vectors')
      : await checkEmbeddings(embeddings),
  ];
}

async function checkChat(model: NonNullable<Config['model']>): Promise<readonly Check[]> {
  const prompt = loadPrompts().render('check-model', { number: String(NUMBER) });
  const probes = await probeChat(readChatSettings(model), prompt, NUMBER);
  const can = new Set(probes.filter(({ works }) => works).map(({ ability }) => ability));
  return probes.filter(isTelling(can)).map(({ ability, works, ms, problem, trouble }): Check => {
    const about = NAMES[ability];
    if (works) return { about, state: 'ok', words: `${model.name}, ${ms} ms` };
    const state = ability === 'chat' ? 'broken' : 'advice';
    const advice = ability === 'chat' ? adviceOn('MODEL', trouble, model) : undefined;
    return {
      about,
      state,
      words: [problem ?? 'It does not work.', ...(advice === undefined ? [] : [advice])].join(' '),
      instead: insteadOf(ability, can),
    };
  });
}

/** Plain words are the last way to read a question: where a better one works, nobody needs to hear of them. */
function isTelling(can: ReadonlySet<ChatProbe['ability']>): (probe: ChatProbe) => boolean {
  return ({ ability }) => ability !== 'json-in-words' || !(can.has('json-schema') || can.has('tool'));
}

function insteadOf(ability: ChatProbe['ability'], can: ReadonlySet<ChatProbe['ability']>): string {
  switch (ability) {
    case 'chat':
      return RULES_ALONE;
    case 'streaming':
      return 'a wording is shown when it is whole';
    case 'usage':
      return 'tokens are estimated';
    case 'json-in-words':
      return BY_RULES;
    case 'json-schema':
      if (can.has('tool')) return 'questions are read through a tool';
      return can.has('json-in-words') ? FROM_WORDS : BY_RULES;
    case 'tool':
      if (can.has('json-schema')) return 'nothing is missing: questions are read by a JSON schema';
      return can.has('json-in-words') ? FROM_WORDS : BY_RULES;
  }
}

async function checkEmbeddings(settings: NonNullable<Config['embeddings']>): Promise<Check> {
  const about = 'embeddings';
  const probe = await probeEmbeddings(readEmbeddingsSettings(settings));
  if (probe.kind === 'fails') {
    const advice = adviceOn('EMBEDDINGS', probe.trouble, settings);
    return {
      about,
      state: 'broken',
      words: [probe.problem, ...(advice === undefined ? [] : [advice])].join(' '),
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
