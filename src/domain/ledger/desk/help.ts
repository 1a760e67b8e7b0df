// What can be typed: all commands, or one with its names and an example; the nearest right one for a wrong one.
import type { Reply } from '../../conversation/index.ts';
import { commandNames } from '../command.ts';
import type { CommandName, Lack } from '../command.ts';
import { createReply, text } from './reply.ts';
import type { Session } from './rooms.ts';

export function sayHelp({ voice }: Session, about: CommandName | undefined): Reply {
  if (about !== undefined) {
    return createReply(voice, 'help', [text(`/${about} ${voice.command(about)}`, exampleOf(voice, about))]);
  }
  const items = commandNames.map((name) => ({ text: `/${name} ${voice.command(name)}` }));
  return createReply(voice, 'help', [text(voice.say('helpTitle')), { kind: 'list', items }]);
}

export function sayLack({ voice }: Session, name: CommandName, lacks: Lack): Reply {
  return createReply(voice, 'clarify', [text(voice.say(`lacks_${lacks}`), exampleOf(voice, name))]);
}

export function sayUnknown({ voice }: Session, written: string, nearest: readonly CommandName[]): Reply {
  const names = voice.list(nearest.map((name) => `/${name}`));
  const [first] = nearest;
  return createReply(voice, 'clarify', [
    text(
      voice.say('unknownCommand', { written: written.split(/\s/u)[0] ?? '', nearest: names }),
      first === undefined ? '' : exampleOf(voice, first),
    ),
  ]);
}

function exampleOf(voice: Session['voice'], name: CommandName): string {
  return voice.say('example', { example: voice.say(`example_${name}`) });
}
