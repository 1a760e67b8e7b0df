// The document's own facts: title, issuer, date, number, addressees, whatever the page around them looks like.
import { describe, expect, it } from 'vitest';
import { readText } from './describe-reading-of.ts';

const BODY = '一、完善机制。（责任单位：市财政局）\n二、强化保障。（责任单位：市审计局）';

describe('the head of a document', () => {
  it('of a notice: the enclosed paper gives the title, the notice the rest', () => {
    const policy = readText(
      [
        '【法宝引证码】 CLI.12.1',
        '原文链接：https://example.com/a.html',
        '某市人民政府办公室关于印发《某市数字政府建设方案》的通知',
        '某政办发〔2022〕43号',
        '各区人民政府，高新区管委会，市直有关部门、单位：',
        '　　经市政府同意，现将《某市数字政府建设方案》印发给你们，请认真落实。',
        '某市人民政府办公室',
        '2022年4月14日',
        '某市数字政府建设方案',
        '　　为贯彻《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本方案。',
        BODY,
      ].join('\n'),
    );
    expect(policy).toMatchObject({
      title: '某市数字政府建设方案',
      issuer: '某市人民政府办公室',
      issuedOn: '2022-04-14',
      documentNumber: '某政办发〔2022〕43号',
      addressees: ['各区人民政府', '高新区管委会', '市直有关部门、单位'],
      basis: [{ title: '国务院关于加强数字政府建设的指导意见', number: '国发〔2022〕14号' }],
      doubts: [],
    });
    expect(policy.parts[0]).toMatchObject({ kind: 'furniture' });
  });

  it('of a title broken over lines, with years below it and a number behind it', () => {
    const policy = readText(
      `某省发展改革委印发《关于支持服务业\n若干政策措施》的通知（某发改〔2020〕111号）\n各市、自治州人民政府，省有关部门:\n某省发展和改革委员会\n2020年2月9日\n关于支持服务业\n若干政策措施\n（2020—2022年）\n${BODY}`,
    );
    expect(policy).toMatchObject({
      title: '关于支持服务业若干政策措施（2020—2022年）',
      issuer: '某省发展和改革委员会',
      documentNumber: '某发改〔2020〕111号',
      addressees: ['各市、自治州人民政府', '省有关部门'],
    });
  });

  it('of a title of which only the last line reads like one: the notice has it whole', () => {
    const policy = readText(
      `某区人民政府关于印发《某区政府2023年重点工作任务分解 和责任分工方案》的通知\n某经济开发区，各街道办事处，各有关单位：\n某区人民政府\n2023年3月28日\n某区政府2023年重点工作\n任务分解和责任分工方案\n${BODY}`,
    );
    expect(policy).toMatchObject({
      title: '某区政府2023年重点工作任务分解和责任分工方案',
      issuer: '某区人民政府',
      addressees: ['某经济开发区', '各街道办事处', '各有关单位'],
    });
  });

  it('of a web page: a table as title, the page has the date', () => {
    const policy = readText(
      `市政府2020年重点工作一季度进展情况表\n时间:2020-05-14 09:44 浏览次数: 12\n${BODY}`,
    );
    expect(policy).toMatchObject({ title: '市政府2020年重点工作一季度进展情况表', issuedOn: '2020-05-14' });
  });

  it('issued by a body with a name in quotation marks', () => {
    const office = '某省推进“三地一区”建设领导小组改革开放执行小组办公室';
    const policy = readText(`${office}关于印发某省开放实施意见的通知\n${BODY}\n${office}\n2022年3月23日`);
    expect(policy).toMatchObject({ title: '某省开放实施意见', issuer: office, issuedOn: '2022-03-23' });
  });

  it('that says nothing of itself goes by the name of its file', () => {
    expect(readText(BODY).title).toBe('test');
  });

  it('without a signature: the title names the issuer', () => {
    const policy = readText(
      `某市人民政府关于支持中小企业的若干意见\n各县区人民政府：\n提出如下意见：\n${BODY}`,
    );
    expect(policy).toMatchObject({ title: '某市人民政府关于支持中小企业的若干意见', issuer: '某市人民政府' });
    expect(policy.doubts.map((d) => d.kind)).toEqual(['date-not-found']);
  });

  it('with several signers and a date in Chinese numerals', () => {
    const policy = readText(
      `关于推进养老服务的若干措施\n${BODY}\n某市民政局\n某市财政局\n二〇二四年五月二十日`,
    );
    expect(policy).toMatchObject({ issuer: '某市民政局、某市财政局', issuedOn: '2024-05-20' });
  });

  it('from the page around it, where the document says nothing', () => {
    const policy = readText(
      `∙【制定机关】某市人民政府\n∙【公布日期】2020.01.17\n某市优化营商环境若干措施\n${BODY}`,
    );
    expect(policy).toMatchObject({
      title: '某市优化营商环境若干措施',
      issuer: '某市人民政府',
      issuedOn: '2020-01-17',
    });
  });

  it('without a title says so instead of inventing one', () => {
    const policy = readText(`为做好工作，制定本实施方案。\n${BODY}\n某县人民政府\n2021年1月5日`);
    expect(policy.title).toBe('某县人民政府实施方案(2021年1月5日)');
    expect(policy.doubts.map((d) => d.kind)).toEqual(['title-not-printed']);
  });
});
