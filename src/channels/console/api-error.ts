// The errors that a caller of the console can meet: their codes, their HTTP status and their words in three languages.
import type { z } from 'zod';
import type { Language } from '../../domain/conversation/index.ts';
import { UserError } from '../../shared/errors.ts';

export const MAX_BODY_BYTES = 16 * 1024;
export const MAX_TEXT_CHARACTERS = 2000;
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

interface ErrorEntry extends Readonly<Record<Language, string>> {
  readonly status: number;
}

const entries = {
  malformed_json: {
    status: 400,
    'zh-Hans': '请求内容不是有效的 JSON。',
    'zh-Hant': '請求內容不是有效的 JSON。',
    en: 'The request body is not valid JSON.',
  },
  invalid_request: {
    status: 400,
    'zh-Hans': '请求中有不正确的内容，请对照接口说明（/api）检查。',
    'zh-Hant': '請求中有不正確的內容，請對照介面說明（/api）檢查。',
    en: 'Something in the request is not as the API description (/api) asks.',
  },
  text_missing: {
    status: 400,
    'zh-Hans': '请先输入问题。',
    'zh-Hant': '請先輸入問題。',
    en: 'Please type a question first.',
  },
  text_too_long: {
    status: 413,
    'zh-Hans': '问题太长：最多 2000 字。请缩短后再发。',
    'zh-Hant': '問題太長：最多 2000 字。請縮短後再送出。',
    en: 'The question is too long: at most 2,000 characters. Please shorten it and send again.',
  },
  body_too_large: {
    status: 413,
    'zh-Hans': '请求太大：最多 16 kB。',
    'zh-Hant': '請求太大：最多 16 kB。',
    en: 'The request is too large: at most 16 kB.',
  },
  unsupported_media_type: {
    status: 415,
    'zh-Hans': '请以 UTF-8 的 application/json 发送。',
    'zh-Hant': '請以 UTF-8 的 application/json 傳送。',
    en: 'Please send application/json in UTF-8.',
  },
  unauthorized: {
    status: 401,
    'zh-Hans': '需要访问口令。',
    'zh-Hant': '需要存取權杖。',
    en: 'An access token is needed.',
  },
  too_many_attempts: {
    status: 429,
    'zh-Hans': '尝试次数过多，请稍后再试。',
    'zh-Hant': '嘗試次數過多，請稍後再試。',
    en: 'Too many attempts. Please try again in a while.',
  },
  host_not_allowed: {
    status: 403,
    'zh-Hans': '不接受这个主机名。请用 127.0.0.1 或 localhost 打开。',
    'zh-Hant': '不接受這個主機名稱。請用 127.0.0.1 或 localhost 開啟。',
    en: 'This host name is not accepted. Please open 127.0.0.1 or localhost.',
  },
  origin_not_allowed: {
    status: 403,
    'zh-Hans': '不接受来自其他网站的请求。',
    'zh-Hant': '不接受來自其他網站的請求。',
    en: 'Requests from another site are not accepted.',
  },
  ledger_not_allowed: {
    status: 403,
    'zh-Hans': '您的身份不能查看台账。请先选择身份或用个人口令登录。',
    'zh-Hant': '您的身分不能查看臺賬。請先選擇身分或用個人權杖登入。',
    en: 'Your role may not see the ledger. Please choose who you are, or sign in with a personal token.',
  },
  export_not_allowed: {
    status: 403,
    'zh-Hans': '您的身份不能导出台账。这次请求已留痕。',
    'zh-Hant': '您的身分不能匯出臺賬。這次請求已留痕。',
    en: 'Your role may not export the ledger. This attempt has been logged.',
  },
  review_not_allowed: {
    status: 403,
    'zh-Hans': '只有督查人员和系统管理员可以审阅和更正读法。',
    'zh-Hant': '只有督查人員和系統管理員可以審閱和更正讀法。',
    en: 'Only supervision and system administrators may review and correct a reading.',
  },
  correction_refused: {
    status: 409,
    'zh-Hans': '没有改成：原文此处没有读到这个单位或时限。',
    'zh-Hant': '沒有改成：原文此處沒有讀到這個單位或時限。',
    en: 'Not changed: no such unit or date was read there.',
  },
  inbox_not_allowed: {
    status: 403,
    'zh-Hans': '访客没有收件箱。请先选择身份或用个人口令登录。',
    'zh-Hant': '訪客沒有收件匣。請先選擇身分或用個人權杖登入。',
    en: 'A guest has no inbox. Please choose who you are, or sign in with a personal token.',
  },
  speaker_changed: {
    status: 409,
    'zh-Hans': '身份已在另一个页面更换，这条没有送出。请看清当前身份后再发。',
    'zh-Hant': '身分已在另一個頁面更換，這條沒有送出。請看清目前身分後再送出。',
    en: 'You changed who you are in another tab, so this was not sent. Please check the name above and send again.',
  },
  file_too_large: {
    status: 413,
    'zh-Hans': '文件太大：最多 20 MB，一次一个。',
    'zh-Hant': '檔案太大：最多 20 MB，一次一個。',
    en: 'The file is too large: at most 20 MB, one at a time.',
  },
  not_found: {
    status: 404,
    'zh-Hans': '没有这个页面。',
    'zh-Hant': '沒有這個頁面。',
    en: 'There is no such page.',
  },
  method_not_allowed: {
    status: 405,
    'zh-Hans': '这个地址不支持这种请求方法。',
    'zh-Hant': '這個位址不支援這種請求方法。',
    en: 'This address does not take that method.',
  },
  internal: {
    status: 500,
    'zh-Hans': '服务出了点问题，刚才的请求没有完成。请再试一次。',
    'zh-Hant': '服務出了點問題，剛才的請求沒有完成。請再試一次。',
    en: 'Something went wrong and the request was not completed. Please try again.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ApiErrorCode = keyof typeof entries;

export function createApiError(code: ApiErrorCode): UserError {
  return new UserError(code, entries[code].en);
}

export function fieldsOf(error: z.ZodError): readonly string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys;
    return issue.path.length === 0 ? ['body'] : [issue.path.join('.')];
  });
}

/** Names the fields that are not as they should be, never their values. */
export function createInvalidRequest(fields: readonly string[]): UserError {
  return new UserError('invalid_request', fields.join(', '));
}

export function isApiErrorCode(code: string): code is ApiErrorCode {
  return Object.hasOwn(entries, code);
}

export function describeApiError(
  code: ApiErrorCode,
  language: Language,
): { status: number; message: string } {
  return { status: entries[code].status, message: entries[code][language] };
}
