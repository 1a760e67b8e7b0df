// The chat model of the settings, with the files that they name read and its prompts checked.
import { readFileSync } from 'node:fs';
import type { Config } from '../../config/config.ts';
import type { LanguageModel, Prompts } from '../../domain/answering/index.ts';
import { createChatModel } from '../../models/langchain/chat/chat-model.ts';
import type { ChatSettings } from '../../models/langchain/chat/chat-settings.ts';
import { ConfigError } from '../../shared/errors.ts';
import { loadPrompts } from './load-prompts.ts';

export type ModelConfig = NonNullable<Config['model']>;

export interface OpenModel {
  readonly model: LanguageModel;
  readonly prompts: Prompts;
}

export function openModel(config: ModelConfig): OpenModel {
  return { model: createChatModel(readChatSettings(config)), prompts: loadPrompts() };
}

export function readChatSettings(config: ModelConfig): ChatSettings {
  const { baseUrl, name, timeoutMs, proxy, temperature, contextTokens, answerTokens } = config;
  const key = config.apiKey ?? readNamed('MODEL_API_KEY_FILE', config.apiKeyFile)?.trim();
  return {
    baseUrl,
    model: name,
    apiKey: key,
    timeoutMs,
    ca: readNamed('MODEL_CA_FILE', config.caFile),
    proxy,
    temperature,
    contextTokens,
    maxAnswerTokens: answerTokens,
  };
}

function readNamed(name: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new ConfigError([{ name, problem: `names a file that cannot be read (${reason})` }]);
  }
}
