// One office under several names is one unit; two offices that sound alike stay two.
import { describe, expect, it } from 'vitest';
import { createRegister, readPolicy } from '../../../../../src/domain/policy/index.ts';
import type { Register } from '../../../../../src/domain/policy/index.ts';
import { fold } from '../../../../../src/text/fold.ts';

/** A document of an issuer, one task for each list of units. */
const registerOf = (...documents: readonly (readonly [string, readonly string[]])[]): Register =>
  createRegister(
    documents.map(([issuer, lists], at) =>
      readPolicy({
        id: `d${at}`,
        source: `d${at}.txt`,
        text: [
          `${issuer}关于加强工作的意见`,
          ...lists.map((units, i) => `${i + 1}.推进第${i + 1}类工作。（责任单位：${units}）`),
          issuer,
          '2025年1月1日',
        ].join('\n'),
      }),
    ),
  );
const unitsFor = ({ gazetteer }: Register, said: string): readonly (readonly string[])[] =>
  gazetteer.mentions(fold(said)).map(({ units }) => units);

describe('the units of several documents', () => {
  it('are one where one name is the short form of the other', () => {
    const { gazetteer } = registerOf(
      ['东江市人民政府', ['市发展改革委、市审计局', '市发改委、市审计局']],
      ['东江市人民政府', ['发改委、市审计局', '市发展和改革委员会、市审计局']],
    );
    expect(gazetteer.units).toHaveLength(2);
    expect(gazetteer.units[0]?.printed).toEqual(['市发展改革委', '市发改委', '发改委', '市发展和改革委员会']);
  });

  it('stay apart where they only sound alike, or stand on two levels', () => {
    const register = registerOf(
      ['东江市人民政府', ['市委政法委、市政法局', '市国税局、市地税局']],
      ['南山省人民政府', ['省财政厅、省审计厅', '市财政局、省审计厅']],
    );
    expect(register.gazetteer.units.map(({ name }) => name)).toEqual([
      '市委政法委',
      '市政法局',
      '市国税局',
      '市地税局',
      '省财政厅',
      '省审计厅',
      '市财政局',
    ]);
  });

  it('are all meant by the name of the national body whose branches they are', () => {
    const register = registerOf(
      ['东江市人民政府', ['人民银行市中心支行、市税务局', '甲银保监分局、国网甲供电公司']],
      ['西江市人民政府', ['人行乙市中心支行、市税务局', '乙海关、市税务局']],
    );
    const banks = ['人民银行市中心支行', '人行乙市中心支行'];
    expect(unitsFor(register, '人民银行负责哪些')).toEqual([banks]);
    expect(unitsFor(register, '央行和海关')).toEqual([banks, ['乙海关']]);
    expect(unitsFor(register, '人民银行市中心支行')).toEqual([['人民银行市中心支行']]);
    expect(unitsFor(register, '供电公司、银保监局')).toEqual([['国网甲供电公司'], ['甲银保监分局']]);
  });
});
