// The whole brief as one JSON value, and back: what an issue is frozen as, from which every rendering can be made again.
import { UserError } from '../../../shared/errors.ts';
import type { Brief } from '../brief/brief.ts';
import { checkSums } from '../brief/check-sums.ts';

export function toJson(brief: Brief): string {
  checkSums(brief.facts);
  return JSON.stringify(brief);
}

/** @throws UserError where it is none; UpstreamError where its sums were tampered with. */
export function decodeBrief(json: string): Brief {
  const brief = parse(json);
  if (brief?.facts?.rows === undefined || brief.page === undefined) {
    throw new UserError('digest-file', 'This is no digest: make one with duban digest --format json.');
  }
  checkSums(brief.facts);
  return brief as Brief;
}

function parse(json: string): Partial<Brief> | undefined {
  try {
    return JSON.parse(json) as Partial<Brief>;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
