// No person's name leaves for a model.
import { describe, expect, it } from 'vitest';
import { withoutNames } from '../../../../src/app/model/without-names.ts';

describe('what leaves for a model', () => {
  it.each([
    ['王小明负责第3项吗', '某人负责第3项吗'],
    ['联系13812345678或0631-5200000', '联系（号码）或（号码）'],
    ['身份证37100019900101123X', '身份证（号码）'],
    ['写信给 wang.xm@weihai.gov.cn', '写信给 （邮箱）'],
    ['到2025年底达到90%、1000亿元', '到2025年底达到90%、1000亿元'],
    ['第13项', '第13项'],
    ['2026-11-23之前，2026 2027年', '2026-11-23之前，2026 2027年'],
  ])('%s → %s', (text, sent) => {
    expect(withoutNames(text, ['王小明', '王', '小明'])).toBe(sent);
  });
});
