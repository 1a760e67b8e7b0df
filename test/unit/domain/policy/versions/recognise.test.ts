// A newer version comes in under another file's name: it is known by its title and issuer.
import { expect, it } from 'vitest';
import type { Policy } from '../../../../../src/domain/policy/index.ts';
import { readPolicy, recognise } from '../../../../../src/domain/policy/index.ts';

const read = (lines: readonly string[], id: string): Policy =>
  readPolicy({ id, source: `${id}.txt`, text: lines.join('\n') });

it('versions of one document are known by title and issuer, whatever the year and the file', () => {
  const body = [
    '一、完善机制。（责任单位：市财政局）',
    '二、强化保障。（责任单位：市审计局）',
    '东山市人民政府',
  ];
  const old = read(['东山市2025年优化营商环境工作要点', ...body, '2025年2月1日'], 'a');
  const next = read(['东山市2026年优化营商环境工作要点', ...body, '2026年2月1日'], 'b');
  const other = read(['东山市2026年促进消费工作要点', ...body, '2026年2月1日'], 'c');
  expect(recognise(next, [other, old])?.id).toBe('a');
  expect(recognise(other, [old, next])).toBeUndefined();
  expect(recognise(read(body, 'd'), [old])).toBeUndefined();
});
