// What each code of the platform means for a letter: again, later, never, or as text.
import { describe, expect, it } from 'vitest';
import { LarkError } from '../../../../src/channels/lark/api/lark-error.ts';
import { readFailure } from '../../../../src/channels/lark/api/read-failure.ts';
import { judgeFailure } from '../../../../src/channels/lark/outbound/judge-failure.ts';
import { UpstreamError } from '../../../../src/shared/errors.ts';

const http = (status: number, code: number, headers: object = {}, msg = '') =>
  new LarkError(readFailure({ message: 'x', response: { status, headers, data: { code, msg } } }));
const network = (code: string) => new LarkError(readFailure(Object.assign(new Error('x'), { code })));

describe('a failed send', () => {
  it.each([
    [
      'the gateway limits, and says for how long',
      http(429, 99991400, { 'x-ogw-ratelimit-reset': '7' }),
      { kind: 'wait', scope: 'all', waitMs: 7000 },
    ],
    [
      'the gateway limits by HTTP 400, as old APIs do',
      http(400, 99991400),
      { kind: 'wait', scope: 'all', waitMs: 1000 },
    ],
    ['the chat is full', http(400, 230020), { kind: 'wait', scope: 'chat' }],
    [
      'the code comes with HTTP 200',
      new LarkError(readFailure({ code: 230020, msg: '' })),
      { kind: 'wait', scope: 'chat' },
    ],
    ['the token is refused even when fresh', http(400, 99991663), { kind: 'wait', scope: 'all' }],
    ['the platform is not there', network('ECONNREFUSED'), { kind: 'wait', scope: 'all', waitMs: undefined }],
    ['its name cannot be found', network('ENOTFOUND'), { kind: 'wait' }],
    ['the answer did not come', network('ECONNABORTED'), { kind: 'unclear' }],
    ['the line broke', network('ECONNRESET'), { kind: 'unclear' }],
    ['the platform fails', http(502, 1), { kind: 'unclear' }],
    [
      'the answer is no JSON',
      new LarkError(readFailure({ response: { status: 502, data: '<html>' } })),
      { kind: 'unclear' },
    ],
    ['the message is being sent', http(400, 230049), { kind: 'unclear' }],
    [
      'the card could not be built',
      http(400, 230099, {}, 'ErrCode: 11310; ErrMsg: x'),
      { kind: 'no-card', reason: '230099/11310' },
    ],
    ['the group takes no cards', http(400, 230054), { kind: 'no-card' }],
    ['our own code could not build it', new TypeError('x'), { kind: 'no-card' }],
    ['the bot is not in the chat', http(400, 230002), { kind: 'never', isChatDead: true }],
    ['the chat is dissolved', http(400, 232009), { kind: 'never', isChatDead: true }],
    ['the words are forbidden', http(400, 230022), { kind: 'never', isChatDead: false, reason: '230022' }],
    ['a permission is missing', http(400, 99991672), { kind: 'never' }],
    ['the plan is used up', http(400, 99991403), { kind: 'never' }],
    ['the id is strange', new UpstreamError('lark-id', 'x', { retryable: false }), { kind: 'never' }],
    [
      'no token could be had',
      new UpstreamError('lark-credentials', 'x', { retryable: true }),
      { kind: 'wait', scope: 'all' },
    ],
  ])('where %s', (_, error, verdict) => {
    expect(judgeFailure(error)).toMatchObject(verdict);
  });
});

describe('an error of the platform', () => {
  it('keeps codes and nothing else', () => {
    const thrown = Object.assign(new Error('Request failed with token t-secret'), {
      config: { headers: { Authorization: 'Bearer t-secret' }, data: '{"content":"机密"}' },
      response: { status: 400, headers: {}, data: { code: 230001, msg: 'ext=机密' } },
    });
    const error = new LarkError(readFailure(thrown), thrown);
    expect(error.message).toBe('Lark refused the call (code 230001, HTTP 400).');
    expect(JSON.stringify({ ...error, message: error.message, cause: error.cause })).not.toMatch(
      /secret|机密/,
    );
  });
});
