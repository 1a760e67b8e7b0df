// What an embeddings service sent, as numbers, or an error: a wrong vector finds wrong passages without a word.
import { UpstreamError } from '../../shared/errors.ts';

/** Some services answer in base64 (32-bit floats, little-endian) whatever they were asked for. */
export function decodeVectors(answer: readonly unknown[], expected: number): number[][] {
  const vectors = answer.map((vector) => (typeof vector === 'string' ? decodeBase64(vector) : vector));
  if (vectors.length !== expected || !vectors.every(isVector)) {
    throw new UpstreamError(
      'embeddings-malformed',
      'The embeddings model answered with something that is no vector.',
      {
        retryable: false,
      },
    );
  }
  return vectors;
}

function decodeBase64(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readFloatLE(at * 4));
}

/** A vector of length 1 is a misread one. */
function isVector(vector: unknown): vector is number[] {
  return Array.isArray(vector) && vector.length > 1 && vector.every((value) => Number.isFinite(value));
}
