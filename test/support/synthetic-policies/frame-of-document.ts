// What stands around the tasks: title, number, addressees, preamble, aims, safeguards, signature and a web page's furniture.
import type { Dice } from './dice.ts';
import type { Line } from './truth.ts';
import type { Place } from './unit-stock.ts';

export interface Frame {
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly year: number;
  readonly documentNumber?: string;
  readonly head: readonly Line[];
  readonly tail: readonly Line[];
}

const SUBJECTS = [
  '推动高质量发展',
  '优化营商环境',
  '促进消费扩容提质',
  '建设数字政府',
  '稳住经济大盘',
  '推进乡村全面振兴',
  '加快新型工业化',
  '加强基层治理',
];
const KINDS = [
  '实施意见',
  '若干措施',
  '行动方案',
  '工作要点',
  '实施方案',
  '三年行动计划',
  '任务清单',
  '若干政策措施',
];
const FURNITURE = [
  '扫一扫在手机打开当前页',
  '【打印本页】 【关闭窗口】',
  '上一篇：关于公布行政规范性文件清理结果的公告',
  '版权所有：政府办公室 网站标识码：3700000001',
  '相关解读',
];

const line = (kind: Line['kind'], text: string): Line => ({ kind, text });

interface Facts {
  readonly title: string;
  readonly issuer: string;
  readonly documentNumber: string;
  readonly date: string;
  readonly year: number;
  readonly addressees: string;
  /** The paper is enclosed in a notice that brings number, addressees and signature. */
  readonly asNotice: boolean;
  readonly numbered: boolean;
}

function headLines({ title, issuer, documentNumber, date, addressees, asNotice, numbered }: Facts): Line[] {
  const notice = [
    line('title', `${issuer}关于印发《${title}》的通知`),
    line('text', documentNumber),
    line('addressees', addressees),
    line('text', `现将《${title}》印发给你们，请结合实际认真贯彻执行。`),
    line('closing', issuer),
    line('closing', date),
    line('title', title),
  ];
  const number = numbered ? [line('text', documentNumber)] : [];
  const plain = [line('title', title), ...number, line('addressees', addressees)];
  const end = asNotice ? '制定本方案' : '提出如下意见';
  const purpose = `为深入贯彻落实《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号）精神，结合实际，${end}。`;
  return [...(asNotice ? notice : plain), line('text', purpose)];
}

function tailLines(dice: Dice, { asNotice, issuer, date, year }: Facts): Line[] {
  const validity = (): string =>
    `${dice.pick(['本意见', '本方案', '本措施'])}自印发之日起施行，有效期至${year + 3}年12月31日。`;
  return [
    ...(dice.chance(0.3) ? [line('closing', validity())] : []),
    ...(asNotice ? [] : [line('closing', issuer), line('closing', date)]),
    ...(dice.chance(0.4) ? [line('closing', '（此件公开发布）')] : []),
    ...(dice.chance(0.25) ? dice.some(FURNITURE, 3).map((text) => line('closing', text)) : []),
  ];
}

export function writeFrame(dice: Dice, place: Place): Frame {
  const year = dice.between(2020, 2026);
  const [month, day] = [dice.between(1, 12), dice.between(1, 28)];
  const isProvince = place.level === '省';
  const office = isProvince ? '办公厅' : '办公室';
  const issuer = dice.chance(0.5) ? `${place.name}人民政府` : `${place.name}人民政府${office}`;
  const own = `${place.name}${dice.pick(SUBJECTS)}${dice.pick(KINDS)}`;
  const title = dice.chance(0.4)
    ? own
    : `${issuer}关于${dice.pick(SUBJECTS)}的${dice.pick(KINDS.filter((k) => k.length === 4))}`;
  const documentNumber = `${place.short.slice(0, 1)}政${isProvince ? '办' : ''}发〔${year}〕${dice.between(1, 60)}号`;
  const addressees = isProvince
    ? '各市人民政府，省政府各部门、各直属机构：'
    : '各县（市、区）人民政府，市政府各部门、各直属单位：';
  const asNotice = title === own && dice.chance(0.7);
  const numbered = asNotice || dice.chance(0.5);
  const date = `${year}年${month}月${day}日`;
  const facts: Facts = { title, issuer, documentNumber, date, year, addressees, asNotice, numbered };
  return {
    title,
    issuer,
    issuedOn: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    year,
    ...(numbered ? { documentNumber } : {}),
    head: headLines(facts),
    tail: tailLines(dice, facts),
  };
}

/** A first section on aims: it holds dates and numbers, and no task. */
export function aims(number: string, sub: (n: number) => string, y: number): Line[] {
  return [
    line('heading', `${number}总体要求`),
    line('text', `${sub(1)}指导思想。坚持以人民为中心的发展思想，统筹发展和安全，推动各项工作走在前列。`),
    line('text', `${sub(2)}主要目标。到${y + 2}年，主要指标居全国前列，常住人口城镇化率达到70%以上。`),
  ];
}

/** A last section on safeguards: it names nobody. */
export function safeguards(number: string, sub: (n: number) => string): Line[] {
  return [
    line('heading', `${number}保障措施`),
    line('text', `${sub(1)}加强组织领导。各级各部门要高度重视，各责任单位要细化举措，确保任务落实。`),
    line('text', `${sub(2)}强化督导考核。加强跟踪问效，及时总结推广经验做法。`),
  ];
}
