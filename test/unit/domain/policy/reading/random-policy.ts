// Policies of random style with known truth: what a writer of such documents may vary, varied.
import fc from 'fast-check';

export interface TrueTask {
  readonly title: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
}

export interface RandomPolicy {
  readonly text: string;
  readonly tasks: readonly TrueTask[];
}

const UNITS = [
  ...[
    '市发展改革委',
    '市教育局',
    '市科技局',
    '市工业和信息化局',
    '市公安局',
    '市民政局',
    '市财政局',
    '市人力资源社会保障局',
  ],
  ...[
    '市自然资源和规划局',
    '市生态环境局',
    '市住房城乡建设局',
    '市交通运输局',
    '市农业农村局',
    '市文化和旅游局',
    '市卫生健康委',
  ],
  ...[
    '市应急局',
    '市国资委',
    '市市场监管局',
    '市大数据局',
    '市委组织部',
    '市委网信办',
    '团市委',
    '市妇联',
    '市总工会',
    '市法院',
  ],
  ...[
    '市税务局',
    '人民银行东山市分行',
    '东山海关',
    '国网东山供电公司',
    '市城投集团',
    '市疾控中心',
    '东山学院',
    '市残联',
  ],
  ...[
    '各县（市、区）人民政府',
    '各县区',
    '市直有关部门',
    '高新区管委会',
    '市市场监管局（市知识产权局）',
    '各乡镇人民政府',
  ],
];
const TITLES = [
  '完善工作机制',
  '强化要素保障',
  '推进平台建设',
  '优化营商环境',
  '提升服务能力',
  '加强人才培育',
  '健全标准体系',
  '夯实安全底座',
];
const SENTENCES = [
  '加强统筹协调，形成工作合力',
  '每年打造10个以上示范场景（含续建）',
  '到2027年，覆盖率达到90%以上',
  '依托“一网通办”平台，推动数据共享',
  '对符合条件的企业给予最高50万元奖励',
  '2026年6月底前完成方案制定',
];
const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
];

interface Style {
  readonly section: 'comma' | 'none';
  readonly task: 'dot' | 'bracket' | 'ideographic' | 'wide-dot' | 'digit-bracket' | 'continuing-bracket';
  readonly statement:
    'labels' | 'labels-in-square' | 'labels-in-tortoise' | 'verbs' | 'lines' | 'half-width' | 'plain';
  readonly headingOnItsLine: boolean;
  readonly indent: string;
  readonly lineEnd: '\n' | '\r\n' | '\n\n' | ' ';
  readonly comma: '、' | '，';
  readonly etCetera: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  section: fc.constantFrom('comma', 'none'),
  task: fc.constantFrom('dot', 'bracket', 'ideographic', 'wide-dot', 'digit-bracket', 'continuing-bracket'),
  statement: fc.constantFrom(
    'labels',
    'labels-in-square',
    'labels-in-tortoise',
    'verbs',
    'lines',
    'half-width',
    'plain',
  ),
  headingOnItsLine: fc.boolean(),
  indent: fc.constantFrom('', '　　', '    '),
  lineEnd: fc.constantFrom('\n', '\r\n', '\n\n', ' '),
  comma: fc.constantFrom('、', '，'),
  etCetera: fc.boolean(),
});

const numeral = (n: number): string => NUMERALS[n - 1] ?? String(n);

function label(kind: Style['task'], inSection: number, overall: number): string {
  switch (kind) {
    case 'dot':
      return `${overall}.`;
    case 'wide-dot':
      return `${overall}．`;
    case 'ideographic':
      return `${overall}、`;
    case 'digit-bracket':
      return `（${inSection}）`;
    case 'bracket':
      return `（${numeral(inSection)}）`;
    case 'continuing-bracket':
      return `（${numeral(overall)}）`;
  }
}

interface Roles {
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
}

function statementOf(look: Style, roles: Roles): string {
  const list = (units: readonly string[]): string => units.join(look.comma);
  const etc = look.etCetera ? '等' : '';
  const labels = [
    roles.lead.length > 0 ? `牵头单位：${list(roles.lead)}` : '',
    roles.responsible.length > 0 ? `责任单位：${list(roles.responsible)}${etc}` : '',
    roles.cooperating.length > 0 ? `配合单位：${list(roles.cooperating)}` : '',
  ].filter((words) => words !== '');
  const verbs = [
    roles.lead.length > 0 ? `${list(roles.lead)}牵头` : '',
    roles.responsible.length > 0 ? `${list(roles.responsible)}${etc === '' ? '' : '等'}按职责分工负责` : '',
    roles.cooperating.length > 0 ? `${list(roles.cooperating)}配合` : '',
  ].filter((words) => words !== '');
  switch (look.statement) {
    case 'labels':
      return `（${labels.join('；')}）`;
    case 'half-width':
      return `(${labels.join(';').replaceAll('：', ':')})`;
    case 'labels-in-square':
      return `[${labels.join('；')}]`;
    case 'labels-in-tortoise':
      return `〔${labels.join('，')}〕`;
    case 'verbs':
      return `（${verbs.join('，')}）`;
    case 'lines':
      return labels.map((words) => `${look.lineEnd}${look.indent}${words}`).join('');
    case 'plain':
      return `（${list(roles.responsible)}${etc}）`;
  }
}

const roles = fc.shuffledSubarray(UNITS, { minLength: 3, maxLength: 9 }).chain((units) =>
  fc
    .record({ leads: fc.integer({ min: 0, max: 2 }), helpers: fc.integer({ min: 0, max: 2 }) })
    .map(({ leads, helpers }) => ({
      lead: units.slice(0, leads),
      cooperating: units.slice(leads, leads + helpers),
      responsible: units.slice(leads + helpers),
    })),
);

const body = fc.record({
  roles,
  title: fc.nat(TITLES.length - 1),
  sentences: fc.shuffledSubarray(SENTENCES, { minLength: 1, maxLength: 3 }),
});

export const randomPolicy: fc.Arbitrary<RandomPolicy> = fc
  .record({
    look: style,
    sections: fc.array(fc.array(body, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ look, sections }) => {
    const lines = [
      '东山市人民政府办公室关于加快推进数字东山建设的实施意见',
      '各县（市、区）人民政府，市直各部门：',
    ];
    lines.push('为加快推进数字东山建设，经市政府同意，提出如下意见。');
    const tasks: TrueTask[] = [];
    for (const [s, bodies] of sections.entries()) {
      if (look.section === 'comma') lines.push(`${numeral(s + 1)}、${TITLES[s] ?? ''}体系建设`);
      for (const [t, { roles: all, title, sentences }] of bodies.entries()) {
        const inSection = look.section === 'comma' ? t + 1 : tasks.length + 1;
        const heading = `${TITLES[title] ?? ''}${numeral(tasks.length + 1)}`;
        const plain = look.statement === 'plain';
        const truth = plain
          ? { lead: [], cooperating: [], responsible: [...all.lead, ...all.responsible] }
          : all;
        const gap = look.headingOnItsLine ? `${look.lineEnd}${look.indent}` : '。';
        const words = `${label(look.task, inSection, tasks.length + 1)}${heading}${gap}${sentences.join('。')}。`;
        lines.push(`${words}${statementOf(look, truth)}`);
        tasks.push({
          title: heading,
          lead: truth.lead,
          responsible: truth.responsible,
          cooperating: truth.cooperating,
        });
      }
    }
    lines.push('东山市人民政府办公室', '2025年3月7日', '（此件公开发布）');
    return { text: lines.map((line) => `${look.indent}${line}`).join(look.lineEnd), tasks };
  });
