// What every channel must do: say what the street answered, whole, in the order of the conversation. The truth is
// the street itself, asked the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Reply } from '../../src/domain/conversation/index.ts';

export interface OpenChannel {
  /** Says it as a person would, and returns everything that the person can then see, on all pages. */
  say(text: string): Promise<string>;
  close(): Promise<void>;
}

export interface Truth {
  ask(text: string, conversation: string): Promise<Reply>;
  close(): Promise<void>;
}

const CONVERSATION = [
  '第13项由谁牵头？',
  '那时限呢？',
  '第13项全文',
  'which tasks is the Finance Bureau responsible for?',
  '第14項的責任單位',
  '哪些任务没有牵头单位',
  '有哪些任务',
  '第30项谁负责？',
  '市长的电话是多少？',
  '帮助',
];

export function describeChannel(
  name: string,
  open: () => Promise<OpenChannel>,
  openTruth: () => Promise<Truth>,
): void {
  describe(`the channel ${name}`, () => {
    let channel: OpenChannel;
    let truth: Truth;
    beforeAll(async () => {
      truth = await openTruth();
      channel = await open();
    });
    afterAll(async () => {
      await channel.close();
      await truth.close();
    });

    it('shows every fact of the street, turn by turn', async () => {
      for (const text of CONVERSATION) {
        const reply = await truth.ask(text, 'the-same');
        const shown = squash(await channel.say(text));
        const facts = reply.blocks.flatMap(factsOf);
        expect(facts.length, text).toBeGreaterThan(0);
        for (const fact of facts) expect(shown, text).toContain(squash(fact));
      }
    });
  });
}

function factsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return block.text.split('\n').filter((line) => line.trim() !== '');
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case 'list':
      return block.items.map(({ text }) => text);
    case 'table':
      return block.rows.flatMap((row) =>
        Object.values(row).flatMap((cell) => (cell === null ? [] : [String(cell)])),
      );
    case 'chart':
      return [block.summary];
    case 'buttons':
      return block.buttons.map(({ say }) => say);
  }
}

/** Spaces and line ends are the channel's business. */
function squash(text: string): string {
  return text.replace(/\s+/g, '');
}
