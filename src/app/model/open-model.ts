// The models of the settings, with the files that they name read and the prompts checked.
import type { Config } from '../../config/config.ts';
import type { LanguageModel, Prompts } from '../../domain/answering/index.ts';
import { createChatModel } from '../../models/langchain/chat/chat-model.ts';
import type { ChatSettings } from '../../models/langchain/chat/chat-settings.ts';
import type { ApiEmbeddingsSettings } from '../../models/langchain/embeddings-api.ts';
import { loadPrompts } from './load-prompts.ts';
import { readCaFile, readKeyFile } from './read-service-files.ts';

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
  return {
    baseUrl,
    model: name,
    apiKey: config.apiKey ?? readKeyFile('MODEL_API_KEY_FILE', config.apiKeyFile),
    timeoutMs,
    ca: readCaFile('MODEL_CA_FILE', config.caFile),
    proxy,
    temperature,
    contextTokens,
    maxAnswerTokens: answerTokens,
  };
}

export function readEmbeddingsSettings(config: NonNullable<Config['embeddings']>): ApiEmbeddingsSettings {
  const { baseUrl, model, timeoutMs, proxy } = config;
  return {
    baseUrl,
    model,
    timeoutMs,
    proxy,
    apiKey: config.apiKey ?? readKeyFile('EMBEDDINGS_API_KEY_FILE', config.apiKeyFile),
    ca: readCaFile('EMBEDDINGS_CA_FILE', config.caFile),
  };
}
