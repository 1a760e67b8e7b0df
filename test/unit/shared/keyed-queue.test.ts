// Work under one key is done in order, under different keys side by side.
import { describe, expect, it } from 'vitest';
import { KeyedQueue } from '../../../src/shared/keyed-queue.ts';

function createGate(): { readonly opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('KeyedQueue', () => {
  it('keeps the order of one key while other keys go on', async () => {
    const queue = new KeyedQueue();
    const gate = createGate();
    const done: string[] = [];
    const first = queue.run('a', async () => {
      await gate.opened;
      done.push('a1');
    });
    const second = queue.run('a', () => Promise.resolve(done.push('a2')));
    await queue.run('b', () => Promise.resolve(done.push('b1')));
    expect(done).toEqual(['b1']);
    gate.open();
    await Promise.all([first, second]);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after work that failed, and tells only its caller', async () => {
    const queue = new KeyedQueue();
    const failed = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  it('drains: waits for everything in hand', async () => {
    const queue = new KeyedQueue();
    const gate = createGate();
    let finished = false;
    const work = queue.run('a', async () => {
      await gate.opened;
      finished = true;
    });
    const drained = queue.drain();
    gate.open();
    await drained;
    expect(finished).toBe(true);
    await work;
  });
});
