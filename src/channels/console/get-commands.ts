// GET /api/commands: what may be typed after a slash.
import type { Request, Response } from 'express';
import type { CommandList, CommandsResponse } from './command-list.port.ts';
import type { Visitor } from './people-view.port.ts';
import { readLanguage } from './reader-preferences.ts';

export async function getCommands(
  { commands }: { readonly commands: CommandList },
  request: Request,
  response: Response,
  { user }: Visitor,
): Promise<void> {
  const list = await commands.list(user, readLanguage(request));
  response.json({ commands: list } satisfies CommandsResponse);
}
