// A personal token: long enough that nobody guesses it, shown once, kept as a hash.
import { createHash, randomBytes } from 'node:crypto';

export function createToken(): string {
  return `duban_${randomBytes(24).toString('base64url')}`;
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
