// The platform's two recipes: how a push is signed and how it is encrypted.
// https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/encrypt-key-encryption-configuration-case
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

const BLOCK_BYTES = 16;

export interface SignatureHeaders {
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
}

export interface LarkCipher {
  /** Over the bytes as they came: JSON that was parsed and written again has another signature. */
  isSignedBy(headers: SignatureHeaders, body: Buffer): boolean;
  /** Undefined where this is no text that the key encrypted. */
  decrypt(encoded: string): string | undefined;
}

export function createLarkCipher(encryptKey: string): LarkCipher {
  const key = createHash('sha256').update(encryptKey).digest();
  return {
    isSignedBy({ timestamp, nonce, signature }, body) {
      const expected = createHash('sha256')
        .update(timestamp + nonce + encryptKey)
        .update(body)
        .digest();
      const given = Buffer.from(signature, 'hex');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    decrypt(encoded) {
      const bytes = Buffer.from(encoded, 'base64');
      if (bytes.length < 2 * BLOCK_BYTES || bytes.length % BLOCK_BYTES !== 0) return undefined;
      const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, BLOCK_BYTES));
      const start = decipher.update(bytes.subarray(BLOCK_BYTES));
      try {
        return Buffer.concat([start, decipher.final()]).toString('utf8');
      } catch (error) {
        // The padding is wrong: another key, or no ciphertext at all.
        if (error instanceof Error) return undefined;
        throw error;
      }
    },
  };
}

/** Equal length or not, the time says nothing about where two secrets part. */
export function createSecretCheck(secret: string): (given: string) => boolean {
  const expected = createHash('sha256').update(secret).digest();
  return (given) => timingSafeEqual(createHash('sha256').update(given).digest(), expected);
}
