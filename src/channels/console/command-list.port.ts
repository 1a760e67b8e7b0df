// The commands of the ledger, for whoever begins to type one.
import { z } from 'zod';
import type { Language } from '../../domain/conversation/index.ts';

export const commandsResponse = z.object({
  commands: z
    .array(
      z.object({
        name: z.string().describe('As it is typed: /progress.'),
        about: z.string(),
        example: z.string(),
      }),
    )
    .readonly(),
});

export type CommandsResponse = z.output<typeof commandsResponse>;
export type ListedCommand = CommandsResponse['commands'][number];

export interface CommandList {
  /** What this user may at least try; a stranger finds few. */
  list(user: string, language: Language): Promise<readonly ListedCommand[]>;
}
