// The SDK's way out: its default has no timeout, follows redirects and obeys HTTP(S)_PROXY of the environment.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { HttpInstance } from '@larksuiteoapi/node-sdk';
import axios from 'axios';
import type { AxiosResponse } from 'axios';
import { HttpsProxyAgent } from 'https-proxy-agent';

const TIMEOUT_MS = 10_000;
/** The platform has to store it, or to fetch it, before it answers. */
const FILE_TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

export function createProxyAgent(proxy: string | undefined): HttpsProxyAgent<string> | undefined {
  return proxy === undefined ? undefined : new HttpsProxyAgent(proxy);
}

export function createHttpInstance(proxy: string | undefined): HttpInstance {
  const agent = createProxyAgent(proxy);
  const instance = axios.create({
    timeout: TIMEOUT_MS,
    // Only LARK_PROXY decides: what the environment says is for other programs.
    proxy: false,
    maxRedirects: 0,
    maxContentLength: MAX_ANSWER_BYTES,
    httpAgent: agent ?? new HttpAgent({ keepAlive: true }),
    httpsAgent: agent ?? new HttpsAgent({ keepAlive: true }),
  });
  instance.interceptors.request.use((config) => {
    const isFile = /\/(?:files|resources\/[^/]*)$/.test(config.url ?? '');
    // Whoever reads a file counts its bytes.
    return isFile ? { ...config, timeout: FILE_TIMEOUT_MS, maxContentLength: Infinity } : config;
  });
  // The SDK expects the body, or body and headers where it asks for both.
  instance.interceptors.response.use(readAnswer as (response: AxiosResponse) => AxiosResponse);
  return instance as HttpInstance;
}

function readAnswer(response: AxiosResponse<unknown>): unknown {
  const wantsHeaders = '$return_headers' in response.config && response.config.$return_headers === true;
  return wantsHeaders ? { data: response.data, headers: response.headers } : response.data;
}
