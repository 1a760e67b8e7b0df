// A hand-made register of four tasks, so that the console's own tests need no document reader.
import type {
  RegisterPage,
  RegisterTask,
  RegisterUnit,
  RegisterView,
} from '../../src/channels/console/index.ts';

export const fakeDocument = 'weihai';
export const fakeTitle = '關于深化數據要素市場化配置改革推進城市全域數字化轉型的實施意見';

const unit = (printed: string, name: string, english: string): RegisterUnit => ({
  printed,
  name,
  english,
  collective: false,
});
const development = unit('市發展改革委', '市发展改革委', 'Development and Reform Commission');
const finance = unit('市財政局', '市财政局', 'Finance Bureau');
const people = unit(
  '市人力資源社會保障局',
  '市人力资源社会保障局',
  'Human Resources and Social Security Bureau',
);
const market = unit('市市場監管局', '市市场监管局', 'Market Regulation Bureau');
const data = unit('市大數據局', '市大数据局', 'Big Data Bureau');
const everybody: RegisterUnit = { printed: '市直各部門', name: '市直各部门', collective: true };

const due2025 = { text: '2025年', date: '2025-12-31', year: 2025, recurrence: 'once', past: true };
const due2027 = { text: '到2027年', date: '2027-12-31', year: 2027, recurrence: 'once', past: false };
const yearly = { text: '每年', recurrence: 'yearly', past: false };

export const clauseOfTask13 =
  '13.提升“無證明”靜默服務能力。深化政策兌現“無證明”,對惠企便民政策進行標準化、數字化、標簽化拆解,融合信用、社保、企業登記注冊等數據,2025年實現惠企便民政策“直達快享”全覆蓋。深化生活服務“無證明”,依托“魯通碼”,實現居民身份證、戶口簿等高頻電子證照自動獲取,每年打造10個以上“亮碼即辦”應用場景。到2027年,基本實現“魯通碼”應用全覆蓋。(牽頭單位:市發展改革委、市財政局、市人力資源社會保障局、市市場監管局、市大數據局;責任單位:市直各部門)';

const tasks: readonly RegisterTask[] = [
  {
    number: 11,
    label: '11.',
    title: '提升“愛山東”智慧服務能力',
    text: '11.提升“愛山東”智慧服務能力。打造日租房申請、就醫報銷等20個“一件事”應用場景。(責任單位:市行政審批服務局、市大數據局)',
    section: 1,
    units: {
      lead: [],
      responsible: [unit('市行政審批服務局', '市行政审批服务局', 'Administrative Approval Bureau'), data],
      cooperating: [],
    },
    deadlines: [],
    milestones: [
      {
        id: '11-1',
        quote: '打造日租房申請、就醫報銷等20個“一件事”應用場景',
        target: '20個“一件事”應用場景',
        metric: '“一件事”應用場景',
        comparator: '=',
        value: 20,
        unit: '個',
      },
    ],
  },
  {
    number: 12,
    label: '12.',
    title: '提升“山東通”智能辦公能力',
    text: '12.提升“山東通”智能辦公能力。每年打造10個以上機關辦公“一件事”。(牽頭單位:市大數據局;責任單位:市直各部門)',
    section: 1,
    units: { lead: [data], responsible: [everybody], cooperating: [] },
    deadlines: [yearly],
    milestones: [
      {
        id: '12-1',
        quote: '每年打造10個以上機關辦公“一件事”',
        target: '10個以上機關辦公“一件事”',
        metric: '機關辦公“一件事”',
        comparator: '>=',
        value: 10,
        unit: '個',
        due: yearly,
      },
    ],
  },
  {
    number: 13,
    label: '13.',
    title: '提升“無證明”靜默服務能力',
    text: clauseOfTask13,
    section: 1,
    units: {
      lead: [development, finance, people, market, data],
      responsible: [everybody],
      cooperating: [],
    },
    deadlines: [due2025, yearly, due2027],
    milestones: [
      {
        id: '13-1',
        quote: '2025年實現惠企便民政策“直達快享”全覆蓋',
        target: '惠企便民政策“直達快享”全覆蓋',
        metric: '惠企便民政策“直達快享”',
        comparator: '=',
        due: due2025,
      },
      {
        id: '13-2',
        quote: '每年打造10個以上“亮碼即辦”應用場景',
        target: '10個以上“亮碼即辦”應用場景',
        metric: '“亮碼即辦”應用場景',
        comparator: '>=',
        value: 10,
        unit: '個',
        due: yearly,
      },
    ],
  },
  {
    number: 15,
    label: '15.',
    title: '深化智慧監管應用',
    text: '15.深化智慧監管應用。2025年全市在用氣瓶信息在線率、電梯無紙化維保覆蓋率均達到100%。(責任單位:市市場監管局)',
    section: 2,
    units: { lead: [], responsible: [market], cooperating: [] },
    deadlines: [due2025, due2027],
    milestones: [
      {
        id: '15-1',
        quote: '2025年全市在用氣瓶信息在線率達到100%',
        target: '在用氣瓶信息在線率達到100%',
        metric: '在用氣瓶信息在線率',
        comparator: '>=',
        value: 100,
        unit: '%',
        due: due2025,
      },
    ],
  },
];

const page: RegisterPage = {
  today: '2026-11-23',
  documents: [
    {
      id: fakeDocument,
      title: fakeTitle,
      issuer: '威海市人民政府辦公室',
      issuedOn: '2025-07-07',
      sections: [
        { number: 1, label: '三、', title: '全領域深化智慧服務' },
        { number: 2, label: '四、', title: '全過程推動治理轉型' },
      ],
      tasks,
    },
  ],
};

/** Only the names of units know a second script here. */
export const fakeRegister: RegisterView = {
  read: (language) => Promise.resolve(language === 'zh-Hans' ? page : printUnits(page)),
};

function printUnits(read: RegisterPage): RegisterPage {
  const print = (units: readonly RegisterUnit[]) => units.map((each) => ({ ...each, name: each.printed }));
  const documents = read.documents.map((document) => ({
    ...document,
    tasks: document.tasks.map((task) => ({
      ...task,
      units: {
        lead: print(task.units.lead),
        responsible: print(task.units.responsible),
        cooperating: print(task.units.cooperating),
      },
    })),
  }));
  return { ...read, documents };
}
