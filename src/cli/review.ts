// `duban review DOC`: what was understood of a document, marked in its text, doubts first; and corrections of it.
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { createApp } from '../app/compose.ts';
import type { App } from '../app/compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { describeCorrection, toParseJson, toReviewHtml, toReviewLines } from '../domain/policy/index.ts';
import type { CorrectedFact, CorrectedRole } from '../domain/policy/index.ts';
import { systemClock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { readLanguage } from './parse.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly task?: number;
  readonly at?: number;
  readonly versions?: true;
  readonly unit?: string;
  readonly role?: string;
  readonly due?: string;
  readonly withdraw?: number;
  readonly by?: string;
  readonly json?: true;
  readonly html?: true;
  readonly language: string;
}

const ROLES: readonly CorrectedRole[] = ['lead', 'responsible', 'cooperating', 'none'];

function readNumber(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number.');
  return number;
}

/** "PRINTED=RIGHT" */
function readPair(words: string): readonly [string, string] {
  const at = words.indexOf('=');
  if (at < 1) throw new UserError('correction-form', `Write PRINTED=RIGHT, not “${words}”.`);
  return [words.slice(0, at), words.slice(at + 1)];
}

function readFact({ unit, role, due }: Options): CorrectedFact | undefined {
  if (unit !== undefined) {
    const [printed, name] = readPair(unit);
    return { kind: 'unit', printed, name };
  }
  if (role !== undefined) {
    const [printed, name] = readPair(role);
    const meant = ROLES.find((one) => one === name);
    if (meant === undefined)
      throw new UserError('correction-role', `The role is one of ${ROLES.join(', ')}.`);
    return { kind: 'role', printed, role: meant };
  }
  if (due === undefined) return undefined;
  const [printed, date] = readPair(due);
  return { kind: 'due', printed, date };
}

function onlyDocument(app: App): string {
  const ids = app.knowledge.register().policies.map(({ id }) => id);
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return only;
  throw new UserError('which-document', `Which document? Known: ${ids.join(', ') || 'none'}.`);
}

async function change(app: App, document: string, options: Options): Promise<string | undefined> {
  const fact = readFact(options);
  if (fact === undefined && options.withdraw === undefined) return undefined;
  if (options.by === undefined) throw new UserError('correction-author', 'Say who corrects: add --by NAME.');
  const language = readLanguage(options.language);
  if (options.withdraw !== undefined) {
    await app.review.withdraw(options.withdraw, options.by, systemClock.now());
    return `#${options.withdraw} −`;
  }
  if (fact === undefined) return undefined;
  const task = options.task === undefined ? {} : { task: options.task };
  const made = await app.review.correct({ document, ...task, fact, by: options.by, at: systemClock.now() });
  return `#${made.number} ${describeCorrection(made, language)}`;
}

async function show(app: App, terminal: Terminal, document: string, options: Options): Promise<void> {
  const language = readLanguage(options.language);
  const out = (line: string): void => printLine(terminal.stdout, line);
  if (options.versions) {
    const versions = await app.review.versionsOf(document);
    if (options.json) out(JSON.stringify(versions));
    else
      for (const one of versions)
        out(
          `${one.ordinal}  ${one.heldFrom === '' ? '—' : one.heldFrom}  ${one.hash.slice(0, 12)}  ${one.title}${one.heldUntil === undefined ? '' : `  until ${one.heldUntil}`}`,
        );
    return;
  }
  if (options.json) {
    out(JSON.stringify(toParseJson(await app.review.policyOf(document, options.at))));
    return;
  }
  const review = await app.review.review(document, options.at);
  if (options.html) {
    out(toReviewHtml(review, language));
    return;
  }
  const colour = 'isTTY' in terminal.stdout && terminal.stdout.isTTY === true && !terminal.env.NO_COLOR;
  const task = options.task === undefined ? {} : { task: options.task };
  for (const line of toReviewLines(review, { colour, language, ...task })) out(line);
}

const HELP = `
Examples:
  duban review                                        the only document, doubts first
  duban review weihai --task 13 --language zh-Hans
  duban review weihai --unit 市大數據=市大數據局 --by 王敏
  duban review weihai --task 7 --role 市財政局=lead --by 王敏
  duban review weihai --task 14 --due 到2025年底=2025-12-20 --by 王敏
  duban review weihai --withdraw 3 --by 王敏
  duban review weihai --versions ; duban review weihai --at 1
  duban review weihai --html > review.html

A correction never changes the text: answers show it as “更正：…，原文为…”.`;

export function addReviewCommand(program: Command, terminal: Terminal): void {
  program
    .command('review')
    .description('show what was understood of a document, marked in its text, doubts first; correct it')
    .argument('[document]', "the document's id; may be left out where there is one")
    .option('--task <number>', 'only this task', readNumber)
    .option('--unit <printed=right>', "correct a unit's name, in one task or everywhere")
    .option('--role <printed=role>', `correct a unit's role in one task: ${ROLES.join(', ')}`)
    .option('--due <printed=day>', 'correct the day that a date means in one task')
    .option('--withdraw <number>', 'take a correction back', readNumber)
    .option('--by <name>', 'who corrects')
    .option('--versions', 'list the versions that held')
    .option('--at <version>', 'show this version instead of the current one', readNumber)
    .option('--html', 'print one page of HTML')
    .option('--json', 'print the register as JSON; corrections stand apart in it')
    .option('--language <code>', 'en or zh-Hans', 'en')
    .addHelpText('after', HELP)
    .action(async (document: string | undefined, options: Options) => {
      const app = await createApp(loadConfig(terminal.env), { logger: silentLogger, knowledge: 'stored' });
      try {
        const id = document ?? onlyDocument(app);
        const changed = await change(app, id, options);
        if (changed === undefined) await show(app, terminal, id, options);
        else printLine(terminal.stdout, changed);
      } finally {
        await app.stop();
      }
    });
}
