// The load, in a process of its own: node webhook-load.js URL CONNECTIONS SECONDS BODIES. Writes one line of figures.
import autocannon from 'autocannon';
import { createSignedBody } from './webhook-bodies.ts';
import type { SignedBody } from './webhook-bodies.ts';

const [url = '', connections = '32', seconds = '8', bodies = '60000'] = process.argv.slice(2);

const bodyList = Array.from({ length: Number(bodies) }, (_, index) => createSignedBody(index));
let next = 0;

const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  requests: [
    {
      method: 'POST',
      path: '/webhook/lark',
      setupRequest: (request) => {
        const { body, headers } = bodyList[next % bodyList.length] as SignedBody;
        next += 1;
        return { ...request, headers, body };
      },
    },
  ],
});
const { latency } = result;
process.stdout.write(
  `${JSON.stringify({
    perSecond: Math.round(result.requests.total / result.duration),
    total: result.requests.total,
    ranOut: next > bodyList.length,
    p50: latency.p50,
    p97: latency.p97_5,
    p99: latency.p99,
    max: latency.max,
    bad: result.non2xx + result.errors + result.timeouts,
  })}\n`,
);
