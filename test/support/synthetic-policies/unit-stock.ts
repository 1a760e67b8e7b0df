// The units that stand in such documents: bureaus, party bodies, companies, districts and collective names, by level.
import type { Dice } from './dice.ts';

export interface Place {
  /** 东山市 */
  readonly name: string;
  /** 东山 */
  readonly short: string;
  readonly level: '省' | '市' | '县' | '区';
}

const PLACES: readonly Place[] = [
  { name: '东山市', short: '东山', level: '市' },
  { name: '云泽市', short: '云泽', level: '市' },
  { name: '临澜市', short: '临澜', level: '市' },
  { name: '北渚市', short: '北渚', level: '市' },
  { name: '南屿省', short: '南屿', level: '省' },
  { name: '江原省', short: '江原', level: '省' },
  { name: '青岚县', short: '青岚', level: '县' },
  { name: '望川区', short: '望川', level: '区' },
];

/** % stands for the level. */
const BUREAUS: readonly string[] = [
  ...[
    '发展改革委',
    '教育局',
    '科技局',
    '工业和信息化局',
    '民族宗教局',
    '公安局',
    '民政局',
    '司法局',
    '财政局',
  ],
  ...[
    '人力资源社会保障局',
    '自然资源和规划局',
    '生态环境局',
    '住房城乡建设局',
    '交通运输局',
    '水利局',
    '农业农村局',
  ],
  ...[
    '商务局',
    '文化和旅游局',
    '卫生健康委',
    '退役军人局',
    '应急局',
    '审计局',
    '国资委',
    '市场监管局',
    '体育局',
  ],
  ...[
    '统计局',
    '医保局',
    '大数据局',
    '数据局',
    '信访局',
    '林业局',
    '海洋发展局',
    '行政审批服务局',
    '地方金融监管局',
  ],
  ...[
    '城管执法局',
    '园林绿化局',
    '气象局',
    '邮政管理局',
    '税务局',
    '供销社',
    '投资促进中心',
    '公共资源交易中心',
  ],
  ...[
    '委组织部',
    '委宣传部',
    '委统战部',
    '委政法委',
    '委网信办',
    '委编办',
    '委社会工作部',
    '委金融办',
    '委办公室',
  ],
  ...[
    '政府办公室',
    '纪委监委',
    '法院',
    '检察院',
    '总工会',
    '妇联',
    '科协',
    '残联',
    '工商联',
    '红十字会',
    '贸促会',
  ],
  ...['政府研究室', '机关事务局', '消防救援支队', '疾控中心', '通信发展办', '人大常委会办公室', '政协提案委'],
].map((name) => `%${name}`);

const SPECIAL: readonly string[] = [
  ...['团%委', '人民银行@分行', '@海关', '@海事局', '国家金融监管总局@监管分局', '国网@供电公司', '@学院'],
  ...[
    '@移动公司',
    '@电信分公司',
    '中国铁塔@分公司',
    '@城投集团',
    '@产业投资集团有限公司',
    '@银行',
    '@港务集团',
  ],
  ...[
    '%市场监管局（%知识产权局）',
    '%发展改革委（%粮食和储备局）',
    '%委宣传部（%文明办）',
    '%“放管服”改革办',
  ],
  ...[
    '%住房公积金管理中心',
    '%消防救援局',
    '%烟草专卖局',
    '%科学技术协会',
    '%公安局交警支队',
    '%轨道交通集团',
  ],
  ...['经济技术开发区管委会', '高新区管委会', '综合保税区管委会', '@新区管委会', '临港区', '朝阳街道办事处'],
];

/** Groups that stand for many, and names that hold a 、 or the word 单位. */
const COLLECTIVE: readonly string[] = [
  ...['%直各部门', '%直有关部门', '%直有关单位', '各有关部门', '各成员单位', '%有关部门', '各行业主管部门'],
  ...['%直各部门、单位', '%直有关部门、单位', '各预算单位', '中央驻%有关单位', '各责任单位', '%属国有企业'],
];
const AREAS: Readonly<Record<Place['level'], readonly string[]>> = {
  省: [
    '各市',
    '各市人民政府',
    '各市、自治州人民政府',
    '各市（州）人民政府',
    '各市、县（市、区）人民政府',
    '各设区市政府',
  ],
  市: [
    '各县区',
    '各区市',
    '各县（市、区）人民政府',
    '各区县政府',
    '各县（市、区）',
    '各区（县）人民政府',
    '各开发区管委会',
  ],
  县: ['各乡镇', '各乡镇人民政府', '各乡镇（街道）', '各乡镇、街道', '各乡（镇）人民政府'],
  区: ['各街道', '各镇街', '各街道办事处', '各镇（街道）', '各镇政府、街道办事处'],
};

export function pickPlace(dice: Dice): Place {
  return dice.pick(PLACES);
}

export interface UnitStock {
  readonly bureaus: readonly string[];
  readonly special: readonly string[];
  /** Only ever the last of a list. */
  readonly collective: readonly string[];
}

export function unitsOf(place: Place, dice: Dice): UnitStock {
  const { level } = place;
  const bare = dice.chance(0.12);
  const local = (name: string): string => {
    const own = name
      .replaceAll('@', place.short)
      .replaceAll('%', bare && /^%[^委政直属纪总]/.test(name) ? '' : level);
    return level === '省' ? own.replace(/^(省?.{2,8})局$/, '$1厅') : own;
  };
  return {
    bureaus: BUREAUS.map(local),
    special: SPECIAL.map(local),
    collective: [...COLLECTIVE.map(local), ...AREAS[level]],
  };
}

/** A list of different units; a collective name may close it. */
export function pickUnits(stock: UnitStock, dice: Dice, count: number, collective: number): string[] {
  const named = Array.from({ length: count }, () =>
    dice.pick(dice.chance(0.22) ? stock.special : stock.bureaus),
  );
  const units = [...new Set(named)];
  if (dice.chance(collective)) {
    const group = dice.pick(stock.collective);
    if (units.length > 1) units.pop();
    return [...units, group];
  }
  return units;
}
