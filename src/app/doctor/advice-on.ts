// Which setting to look at when a model's service does not do what it should.
import type { ChatProbe } from '../../models/langchain/chat/probe-chat.ts';

type Settings = 'MODEL' | 'EMBEDDINGS';

/** Undefined where no setting would help. */
export function adviceOn(
  settings: Settings,
  trouble: ChatProbe['trouble'],
  { proxy, caFile }: { readonly proxy?: string | undefined; readonly caFile?: string | undefined },
): string | undefined {
  const address = `${settings}_BASE_URL`;
  const way = proxy === undefined ? address : `${address} and ${settings}_PROXY`;
  switch (trouble) {
    case 'key':
      return `Check ${settings}_API_KEY or ${settings}_API_KEY_FILE.`;
    case 'not-found':
      return `Check ${address}, which as a rule ends in /v1, and ${nameOf(settings)}.`;
    case 'moved':
      return `Set ${address} to the address it leads to: no redirect is followed.`;
    case 'busy':
      return 'It has had too many requests, or the account is used up.';
    case 'slow':
      return `Give it longer with ${settings}_TIMEOUT_MS, or check ${way}.`;
    case 'untrusted':
      return caFile === undefined
        ? `Set ${settings}_CA_FILE to the authority that signed it.`
        : `Check that ${settings}_CA_FILE holds the authority that signed it, and that ${address} has the name it was given.`;
    case 'no-tls':
      return `Does ${address} begin with http:// rather than https://?`;
    case 'too-short':
      return `Give it more room with MODEL_ANSWER_TOKENS.`;
    case 'garbled':
    case 'refused':
    case 'unknown-host':
    case 'unreachable':
    case 'cut-off':
      return `Check ${way}.`;
    case 'status':
    case undefined:
      return undefined;
  }
}

function nameOf(settings: Settings): string {
  return settings === 'MODEL' ? 'MODEL_NAME' : 'EMBEDDINGS_MODEL';
}
