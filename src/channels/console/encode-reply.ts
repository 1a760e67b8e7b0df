// A reply as the API gives it: the same blocks, and the whole of it as plain text beside them.
import { renderPlainText } from '../../domain/conversation/index.ts';
import type { Reply } from '../../domain/conversation/index.ts';
import type { ApiReply } from './api-schema.ts';

export function encodeReply(reply: Reply): ApiReply {
  const { kind, blocks, tasks, citations, made, read, language } = reply;
  const how = { made, ...(read !== undefined && { read }) };
  return { kind, text: renderPlainText(reply), blocks, tasks, citations, ...how, language };
}
