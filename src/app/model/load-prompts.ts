// prompts/*.md → prompts that can be sent. A file that lacks a part or misuses a variable stops the start, not an answer.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promptVariables } from '../../domain/answering/index.ts';
import type { PromptName, Prompts } from '../../domain/answering/index.ts';
import { UserError } from '../../shared/errors.ts';
import { bundledPrompts } from '../version.ts';

const VERSION_DIGITS = 8;

interface Template {
  readonly version: string;
  readonly system: string;
  readonly user: string;
}

export function loadPrompts(folder: URL = bundledPrompts): Prompts {
  const names = Object.keys(promptVariables) as PromptName[];
  const templates = new Map(names.map((name) => [name, loadTemplate(folder, name)]));
  return {
    render(name, values) {
      const template = templates.get(name);
      if (template === undefined) throw new UserError('prompt-unknown', `There is no prompt ${name}.`);
      const { version, system, user } = template;
      return { name, version, system: fill(system, values), user: fill(user, values) };
    },
  };
}

function loadTemplate(folder: URL, name: PromptName): Template {
  const text = readPrompt(folder, name);
  const version = createHash('sha256').update(text).digest('hex').slice(0, VERSION_DIGITS);
  const [head = '', body = ''] = split(text, '## System');
  const [system = '', user = ''] = split(body, '## User');
  const faults = [
    ...(head.startsWith(`# ${name}\n`) ? [] : [`must begin with "# ${name}"`]),
    ...(/^Purpose: \S/mu.test(head) ? [] : ['has no "Purpose:"']),
    ...(system.trim() === '' ? ['has no "## System"'] : []),
    ...(user.trim() === '' ? ['has no "## User"'] : []),
    ...findVariableFaults(name, head, system + user),
  ];
  if (faults.length > 0) {
    throw new UserError(
      'prompt-malformed',
      `${fileURLToPath(new URL(`${name}.md`, folder))}: ${faults.join('; ')}. See prompts/README.md.`,
    );
  }
  return { version, system: system.trim(), user: user.trim() };
}

/** As an editor on any system leaves it. */
function readPrompt(folder: URL, name: PromptName): string {
  const file = new URL(`${name}.md`, folder);
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/gu, '\n');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new UserError(
      'prompt-missing',
      `${fileURLToPath(file)} can't be read (${reason}). Put it back as it came with Duban, or check who may read it.`,
      { cause },
    );
  }
}

function findVariableFaults(name: PromptName, head: string, body: string): readonly string[] {
  const wanted: readonly string[] = promptVariables[name];
  const documented = [...head.matchAll(/^- `(\w+)`: \S/gmu)].map(([, variable]) => variable);
  const used = [...body.matchAll(/\{\{(\w+)\}\}/gu)].map(([, variable]) => variable);
  return [
    ...differ(wanted, documented).map((fault) => `its "Variables:" ${fault}`),
    ...differ(
      wanted.map((variable) => `{{${variable}}}`),
      used.map((variable) => `{{${variable}}}`),
    ).map((fault) => `its text ${fault}`),
  ];
}

function differ(wanted: readonly string[], found: readonly (string | undefined)[]): readonly string[] {
  const missing = wanted.filter((variable) => !found.includes(variable));
  const unknown = [...new Set(found)].filter((variable) => !wanted.includes(variable ?? ''));
  return [
    ...(missing.length > 0 ? [`must hold ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`must not hold ${unknown.join(', ')}`] : []),
  ];
}

function split(text: string, heading: string): readonly string[] {
  const at = text.indexOf(`\n${heading}\n`);
  return at < 0 ? [text] : [text.slice(0, at + 1), text.slice(at + heading.length + 2)];
}

/** In one pass: what is put in is never looked at for variables, and cannot end its own quotation. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/gu, (_, variable: string) =>
    (values[variable] ?? '').replace(/<<<|>>>/gu, ' '),
  );
}
