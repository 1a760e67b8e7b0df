// What the addresses and keys of models have in common.
import { z } from 'zod';

const WHOLE_PATH = /\/(?:chat\/completions|completions|embeddings)$/;

/** The part of the address that all calls share, without a slash at its end. */
export const serviceAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .transform((address) => address.replace(/\/+$/, ''))
  .refine(
    (address) => !WHOLE_PATH.test(address),
    'must end before /chat/completions or /embeddings, as a rule in /v1',
  )
  .refine((address) => !hasCredentials(address), 'must hold no user name and no password');

export const serviceKey = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'must be one key without spaces');

function hasCredentials(address: string): boolean {
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}
