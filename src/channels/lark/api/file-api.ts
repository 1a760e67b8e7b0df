// Files to the platform and from it. Both are streams, so that a failed call is made again with a fresh one.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/file/create
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { UpstreamError } from '../../../shared/errors.ts';
import { objectAt, textAt } from '../json-shape.ts';
import { checkId } from './lark-api.ts';
import type { LarkClient } from './lark-client.ts';
import { openDownload, readBytes } from './read-download.ts';

export interface FileApi {
  /** Returns the key by which a message names the file. */
  upload(file: { readonly name: string; readonly path: string }): Promise<string>;
  /** A file that somebody sent. Throws a UserError where it is larger than `limitBytes`. */
  download(sent: SentFile, limitBytes: number): Promise<Uint8Array>;
}

export interface SentFile {
  readonly messageId: string;
  readonly fileKey: string;
}

const MAX_UPLOAD_BYTES = 30 * 1024 * 1024;

export function createFileApi(client: LarkClient): FileApi {
  return {
    async upload({ name, path }) {
      await checkFile(path);
      const answer = await client.call<unknown>((sdk, token) =>
        // The SDK's own method drops the platform's code where that comes with HTTP 200.
        sdk.request(
          {
            method: 'POST',
            url: '/open-apis/im/v1/files',
            data: { file_type: typeOf(name), file_name: name, file: createReadStream(path) },
            headers: { 'Content-Type': 'multipart/form-data' },
          },
          token,
        ),
      );
      const key = textAt(objectAt(answer, 'data'), 'file_key');
      if (key === undefined)
        throw new UpstreamError('lark-upload', 'Lark named no key of an uploaded file.', { retryable: true });
      return key;
    },
    async download({ messageId, fileKey }, limitBytes) {
      const path = { message_id: checkId(messageId), file_key: checkId(fileKey) };
      const answer = await client.call((sdk, token) =>
        openDownload(() => sdk.im.v1.messageResource.get({ path, params: { type: 'file' } }, token)),
      );
      if (answer.kind === 'refused')
        throw new UpstreamError('lark-download', 'Lark gave no file.', { retryable: true });
      return readBytes(answer.body, limitBytes);
    },
  };
}

/** What the platform would refuse is not sent there. */
async function checkFile(path: string): Promise<void> {
  const size = await sizeOf(path);
  const problem =
    size === undefined
      ? 'file-missing'
      : size === 0
        ? 'file-empty'
        : size > MAX_UPLOAD_BYTES
          ? 'file-too-large'
          : undefined;
  if (problem !== undefined) throw new UpstreamError('lark-file', problem, { retryable: false });
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const facts = await stat(path);
    return facts.isFile() ? facts.size : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** By the type the client chooses how it shows the file; what it does not know is a stream of bytes. */
function typeOf(name: string): 'pdf' | 'doc' | 'xls' | 'ppt' | 'stream' {
  switch (extname(name).toLowerCase()) {
    case '.pdf':
      return 'pdf';
    case '.doc':
    case '.docx':
      return 'doc';
    case '.xls':
    case '.xlsx':
      return 'xls';
    case '.ppt':
    case '.pptx':
      return 'ppt';
    default:
      return 'stream';
  }
}
