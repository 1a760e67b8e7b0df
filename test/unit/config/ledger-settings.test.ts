// The ledger's thresholds from settings, with the office's proposals as defaults.
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { defaultThresholds } from '../../../src/domain/ledger/index.ts';
import { ConfigError } from '../../../src/shared/errors.ts';

describe("the ledger's settings", () => {
  it("have the office's proposal as their defaults", () => {
    expect(loadConfig({}).ledger).toEqual({
      administrators: [],
      auditRetentionDays: 1095,
      thresholds: defaultThresholds,
    });
  });

  it.each(['179', '0', '-1', 'forever'])('refuse to keep the audit for %s days', (value) => {
    expect(() => loadConfig({ AUDIT_RETENTION_DAYS: value })).toThrow(ConfigError);
  });

  it('take 180 days, a list of administrators, and other thresholds', () => {
    const { ledger } = loadConfig({
      AUDIT_RETENTION_DAYS: '180',
      DUBAN_ADMINISTRATORS: 'ou_1, ou_2，ou_1',
      LEDGER_LAG_RED_POINTS: '40',
      LEDGER_PERIOD: 'week',
    });
    expect(ledger.auditRetentionDays).toBe(180);
    expect(ledger.administrators).toEqual(['ou_1', 'ou_2']);
    expect(ledger.thresholds).toMatchObject({ lagRedPoints: 40, period: 'week', staleDays: 35 });
  });
});
