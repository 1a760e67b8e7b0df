// `duban doctor`: what of this installation works, what does not, and what Duban does instead.
import type { Command } from 'commander';
import { checkBudget } from '../app/doctor/check-budget.ts';
import { checkInstallation } from '../app/doctor/check-installation.ts';
import { checkModels } from '../app/doctor/check-models.ts';
import type { Check } from '../app/doctor/check.ts';
import { loadConfig } from '../config/load-config.ts';
import { systemClock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const MARKS: Readonly<Record<Check['state'], string>> = { ok: '✓', advice: '!', broken: '✗', off: '–' };

export function addDoctorCommand(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description(
      'look at the installation: data, documents, Feishu or Lark, and what the configured models can do',
    )
    .option('--json', 'print the findings as one JSON value')
    .addHelpText(
      'after',
      `
✓ works, ! works and could be better, ✗ is broken, – is not set up. Exit code 2 where anything is broken.
A configured model is asked up to five short questions, which count for no budget.

Example:
  duban doctor`,
    )
    .action(async (options: { json?: boolean }) => {
      const config = loadConfig(terminal.env);
      const installation = await checkInstallation(config);
      const isSound = installation.every(({ about, state }) => about !== 'database' || state !== 'broken');
      const checks = [
        ...installation,
        ...(await checkModels(config)),
        ...(isSound ? await checkBudget(config, systemClock.now()) : []),
      ];
      if (options.json === true) printLine(terminal.stdout, JSON.stringify(checks));
      else for (const check of checks) printLine(terminal.stdout, spell(check));
      const broken = checks.filter(({ state }) => state === 'broken').length;
      if (broken > 0) throw new UserError('doctor', `Broken: ${broken} (marked ✗).`);
    });
}

function spell({ about, state, words, instead }: Check): string {
  return `${MARKS[state]} ${about}: ${words}${instead === undefined ? '' : ` → ${instead}`}`;
}
