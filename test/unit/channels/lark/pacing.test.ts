// No chat gets more messages a second than the platform takes.
import { describe, expect, it } from 'vitest';
import { Pacing } from '../../../../src/channels/lark/outbound/pacing.ts';

describe('Pacing', () => {
  it('lets five a second through, counted from when the platform had them', () => {
    const pacing = new Pacing();
    for (const atMs of [0, 10, 20, 30, 40]) {
      expect(pacing.take('a', atMs)).toBe(0);
      pacing.finish('a', atMs + 5);
    }
    expect(pacing.take('a', 50)).toBe(955);
    expect(pacing.take('b', 50)).toBe(0);
    expect(pacing.take('a', 1004)).toBe(1);
    expect(pacing.take('a', 1005)).toBe(0);
    expect(pacing.take('a', 1005)).toBe(10);
  });

  it('makes one chat wait, or all', () => {
    const pacing = new Pacing();
    pacing.pauseChat('a', 500);
    expect(pacing.take('a', 100)).toBe(400);
    expect(pacing.take('b', 100)).toBe(0);
    pacing.pauseAll(2000);
    pacing.pauseAll(900);
    expect(pacing.take('b', 600)).toBe(1400);
    expect(pacing.take('b', 2000)).toBe(0);
  });

  it('does not remember chats that have been quiet', () => {
    const pacing = new Pacing();
    for (let chat = 0; chat < 2000; chat += 1) expect(pacing.take(String(chat), chat * 10)).toBe(0);
    expect(pacing.take('0', 20_000)).toBe(0);
  });
});
