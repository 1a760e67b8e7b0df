// What can be typed: the commands that one's role may use, or one of them with its names and examples; the nearest
// right one for a wrong one.
import type { Block, Reply } from '../../conversation/index.ts';
import { commandNames } from '../command.ts';
import type { Command, CommandName, Lack } from '../command.ts';
import { createReply, text } from './reply.ts';
import type { Session } from './rooms.ts';
import { commandGroups, groupOf, mayUse } from './usable-commands.ts';

export function sayHelp(session: Session, { about, names }: Extract<Command, { kind: 'help' }>): Reply {
  const { voice } = session;
  if (about === undefined) return createReply(voice, 'help', listCommands(session));
  const others = names.filter((name) => name !== about).map((name) => `/${name}`);
  return createReply(voice, 'help', [
    text(
      `/${about} ${voice.command(about)}`,
      others.length === 0 ? '' : voice.say('helpNames', { names: voice.list(others) }),
      voice.say('helpExamples'),
    ),
    { kind: 'list', items: examplesOf(voice, about).map((example) => ({ text: example })) },
  ]);
}

function listCommands({ voice, person }: Session): readonly Block[] {
  const usable = commandNames.filter((name) => mayUse(person, name));
  const blocks = commandGroups.flatMap((group): readonly Block[] => {
    const own = usable.filter((name) => groupOf(name) === group);
    if (own.length === 0) return [];
    const items = own.map((name) => ({
      text: voice.say('helpRow', { what: voice.command(name), example: examplesOf(voice, name)[0] ?? '' }),
    }));
    return [text(voice.say(`help_${group}`)), { kind: 'list', items }];
  });
  const title = person === undefined ? 'helpTitleStranger' : 'helpTitle';
  const freely = person === undefined ? [] : [text(voice.say('helpFreely'))];
  return [text(voice.say(title)), ...blocks, ...freely];
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

/** One a line. */
function examplesOf(voice: Session['voice'], name: CommandName): readonly string[] {
  return voice.say(`example_${name}`).split('\n');
}

function exampleOf(voice: Session['voice'], name: CommandName): string {
  return voice.say('example', { example: examplesOf(voice, name)[0] ?? '' });
}
