// Work in lanes: in order within one, side by side across them.
import { describe, expect, it } from 'vitest';
import { DONE, LaneRunner } from '../../../../src/channels/lark/lanes/lane-runner.ts';
import type { LaneItem, Progress } from '../../../../src/channels/lark/lanes/lane-runner.ts';

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 5_000 && !isTrue(); tries += 1) await tick();
  expect(isTrue()).toBe(true);
}

/** A store, and a worker that leaves when told to. */
function createScene(
  options: { maxParallel?: number; maxHeld?: number; work?: (item: LaneItem) => Promise<Progress> } = {},
) {
  const stored: LaneItem[] = [];
  const finished: number[] = [];
  const done = new Set<number>();
  let sequence = 0;
  const runner = new LaneRunner<LaneItem>({
    load: async (after, limit) => {
      await tick();
      return stored.filter((item) => item.sequence > after && !done.has(item.sequence)).slice(0, limit);
    },
    work: async (item) => {
      const progress = await (options.work?.(item) ?? Promise.resolve(DONE));
      if (progress.kind === 'done') {
        expect(done.has(item.sequence)).toBe(false);
        done.add(item.sequence);
        finished.push(item.sequence);
      }
      return progress;
    },
    loadFailed: () => undefined,
    maxParallel: options.maxParallel ?? 4,
    maxHeld: options.maxHeld ?? 1000,
  });
  const add = (lane: string): LaneItem => {
    sequence += 1;
    const item = { sequence, lane };
    stored.push(item);
    return item;
  };
  return { runner, add, finished, stored };
}

describe('LaneRunner', () => {
  it('begins with what was stored before, and goes on with what is offered', async () => {
    const scene = createScene();
    for (let count = 0; count < 450; count += 1) scene.add(`lane-${count % 7}`);
    scene.runner.start();
    for (let count = 0; count < 50; count += 1) scene.runner.offer(scene.add(`lane-${count % 7}`));
    await until(() => scene.finished.length === 500);
    await scene.runner.stop();
  });

  it('keeps the order within a lane, whatever happens around it', async () => {
    const scene = createScene({
      maxHeld: 10,
      work: async (item) => {
        if (item.sequence % 5 === 0) await tick();
        return DONE;
      },
    });
    scene.runner.start();
    for (let count = 0; count < 600; count += 1) {
      scene.runner.offer(scene.add(`lane-${count % 3}`));
      if (count % 50 === 0) await tick();
    }
    await until(() => scene.finished.length === 600);
    for (const lane of ['lane-0', 'lane-1', 'lane-2']) {
      const own = scene.finished.filter((sequence) => scene.stored[sequence - 1]?.lane === lane);
      expect(own).toEqual([...own].sort((left, right) => left - right));
    }
    await scene.runner.stop();
  });

  it('works on one item of a lane at a time, and on several lanes at once', async () => {
    const busy = new Map<string, number>();
    let most = 0;
    const scene = createScene({
      maxParallel: 3,
      work: async ({ lane }) => {
        busy.set(lane, (busy.get(lane) ?? 0) + 1);
        expect(busy.get(lane)).toBe(1);
        most = Math.max(
          most,
          [...busy.values()].reduce((sum, count) => sum + count, 0),
        );
        await tick();
        busy.set(lane, 0);
        return DONE;
      },
    });
    scene.runner.start();
    for (let count = 0; count < 60; count += 1) scene.runner.offer(scene.add(`lane-${count % 6}`));
    await until(() => scene.finished.length === 60);
    expect(most).toBe(3);
    await scene.runner.stop();
  });

  it('tries an item again after its wait, before the next of its lane, and lets other lanes pass', async () => {
    let refusals = 3;
    const scene = createScene({
      maxParallel: 1,
      work: (item) => {
        if (item.sequence !== 1 || refusals === 0) return Promise.resolve(DONE);
        refusals -= 1;
        return Promise.resolve({ kind: 'later', waitMs: 2 });
      },
    });
    scene.runner.start();
    scene.runner.offer(scene.add('slow'));
    scene.runner.offer(scene.add('slow'));
    scene.runner.offer(scene.add('other'));
    await until(() => scene.finished.length === 3);
    expect(scene.finished).toEqual([3, 1, 2]);
    await scene.runner.stop();
  });

  it('finishes what is in hand when it is stopped, and begins nothing new', async () => {
    let release = (): void => undefined;
    const scene = createScene({
      work: () =>
        new Promise((resolve) => {
          release = () => resolve(DONE);
        }),
    });
    scene.runner.start();
    await tick();
    await tick();
    scene.runner.offer(scene.add('a'));
    scene.runner.offer(scene.add('a'));
    await tick();
    const stopped = scene.runner.stop();
    release();
    await stopped;
    expect(scene.finished).toEqual([1]);
  });
});
