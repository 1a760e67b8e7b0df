// prompts/*.md → prompts that can be sent. A file that lacks a part or misuses a variable stops the start, not an answer.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
  const text = readFileSync(new URL(`${name}.md`, folder), 'utf8');
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
      `prompts/${name}.md ${faults.join(', ')}. See prompts/README.md.`,
    );
  }
  return { version, system: system.trim(), user: user.trim() };
}

function findVariableFaults(name: PromptName, head: string, body: string): readonly string[] {
  const wanted = [...promptVariables[name]].sort().join(', ');
  const documented = [...head.matchAll(/^- `(\w+)`: \S/gmu)].map(([, variable]) => variable);
  const used = [...body.matchAll(/\{\{(\w+)\}\}/gu)].map(([, variable]) => variable);
  return [
    ...([...new Set(documented)].sort().join(', ') === wanted
      ? []
      : [`must document the variables ${wanted}`]),
    ...([...new Set(used)].sort().join(', ') === wanted ? [] : [`must use the variables ${wanted}`]),
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
