// Writes `.env.example` from the schema; a test holds the two equal.
import { settings } from './schema.ts';
import type { SettingName } from './schema.ts';

const HEAD = `# Settings of Duban. Copy this file to .env and change what you need; every line may be left out.
# This file is made from src/config/schema.ts: npm run --silent duban -- settings > .env.example
`;

export function encodeEnvExample(): string {
  const names = Object.keys(settings) as SettingName[];
  const lines = names.map((name) => `# ${settings[name].about}\n${name}=${settings[name].example}\n`);
  return [HEAD, ...lines].join('\n');
}
