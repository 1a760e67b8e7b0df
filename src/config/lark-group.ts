// The LARK_* settings belong together: half of them make a bot that looks alive and hears nothing.
import type { Config } from './config.ts';
import type { Problem, SettingName, Values } from './schema.ts';

const NEED_AN_APP: readonly SettingName[] = [
  'LARK_APP_SECRET',
  'LARK_VERIFICATION_TOKEN',
  'LARK_ENCRYPT_KEY',
];

export function findLarkContradictions(values: Values): Problem[] {
  if (values.LARK_APP_ID === undefined) {
    const orphans = NEED_AN_APP.filter((name) => values[name] !== undefined);
    if (orphans.length === 0) return [];
    return [{ name: 'LARK_APP_ID', problem: `must be set when ${orphans.join(' or ')} is set` }];
  }
  const problems: Problem[] = [];
  if (values.LARK_APP_SECRET === undefined) {
    problems.push({ name: 'LARK_APP_SECRET', problem: 'must be set when LARK_APP_ID is set' });
  }
  if (values.LARK_TRANSPORT === 'webhook' && values.LARK_VERIFICATION_TOKEN === undefined) {
    problems.push({
      name: 'LARK_VERIFICATION_TOKEN',
      problem: 'must be set for the webhook, or anybody could push events',
    });
  }
  return problems;
}

export function readLark(values: Values): Config['lark'] {
  const { LARK_APP_ID: appId, LARK_APP_SECRET: appSecret } = values;
  if (appId === undefined || appSecret === undefined) return undefined;
  return {
    appId,
    appSecret,
    encryptKey: values.LARK_ENCRYPT_KEY,
    verificationToken: values.LARK_VERIFICATION_TOKEN,
    domain: values.LARK_DOMAIN,
    transport: values.LARK_TRANSPORT,
    cards: values.LARK_CARDS === 'on',
    proxy: values.LARK_PROXY,
  };
}
