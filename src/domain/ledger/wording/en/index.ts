// Everything that the ledger says, in English.
import { echoes } from './echoes.ts';
import { help } from './help.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { refusals } from './refusals.ts';
import { sheet } from './sheet.ts';
import { states } from './states.ts';
import { versions } from './versions.ts';
import { views } from './views.ts';

export const en = { states, echoes, questions, refusals, people, views, help, sheet, versions };
