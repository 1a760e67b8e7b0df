// The ledger's commands for the native picker of Lark, described in the ledger's own words.
import type { PickerCommand } from '../channels/lark/index.ts';
import { commandNames, createVoice } from '../domain/ledger/index.ts';
import { createRegister } from '../domain/policy/index.ts';

export function listLedgerCommands(): readonly PickerCommand[] {
  const nothing = createRegister([]);
  const chinese = createVoice(nothing, 'zh-Hans');
  const english = createVoice(nothing, 'en');
  return commandNames.map((name) => ({
    key: name,
    about: { zh_cn: chinese.command(name), en_us: english.command(name) },
  }));
}
