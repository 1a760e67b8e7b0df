// What the policy promises, read off the printed document by hand: the recount must not rest on the code that reads it.

export interface Watched {
  /** "12-1", or "12" for a task that promises no number and no date. */
  readonly id: string;
  readonly target?: number;
  readonly share?: true;
  readonly due?: string;
  readonly yearly?: true;
  readonly owing: readonly string[];
}

export const ISSUED_ON = '2025-07-07';

const units = {
  data: '市大數據局',
  finance: '市財政局',
  reform: '市發展改革委',
  industry: '市工業和信息化局',
  science: '市科技局',
  transport: '市交通運輸局',
  market: '市市場監管局',
  labour: '市人力資源社會保障局',
  farming: '市農業農村局',
  ocean: '市海洋發展局',
  commerce: '市商務局',
  permits: '市行政審批服務局',
  education: '市教育局',
  civil: '市民政局',
  culture: '市文化和旅游局',
  health: '市衛生健康委',
  police: '市公安局',
  land: '市自然資源和規劃局',
  law: '市委政法委',
  environment: '市生態環境局',
} as const;

const { data, finance, reform, industry, science, transport, market, labour, police } = units;
const trade = [units.farming, units.ocean, units.commerce];
const five = [reform, finance, labour, market, data];
const labs = [reform, science, industry, finance, market];
const codes = [data, police, units.land];
const END_2025 = '2025-12-31';
const END_2027 = '2027-12-31';

export const promised: readonly Watched[] = [
  { id: '1-1', yearly: true, owing: [finance, data] },
  { id: '4-1', yearly: true, owing: [finance, data] },
  { id: '5-1', target: 1, yearly: true, owing: [finance, data] },
  { id: '5-2', due: END_2027, owing: [finance, data] },
  { id: '7-1', target: 1000, due: END_2027, owing: [industry] },
  { id: '8-1', target: 270, due: END_2027, owing: trade },
  { id: '8-2', target: 200, due: END_2027, owing: trade },
  { id: '8-3', target: 60, due: END_2027, owing: trade },
  { id: '9-1', target: 10, due: END_2027, owing: [reform, science, industry, transport] },
  { id: '10-1', target: 20, due: END_2027, owing: labs },
  { id: '10-2', target: 2000, yearly: true, owing: labs },
  { id: '11-1', target: 20, owing: [units.permits, data] },
  { id: '12-1', target: 10, yearly: true, owing: [data] },
  { id: '13-1', target: 100, share: true, due: END_2025, owing: five },
  { id: '13-2', target: 10, yearly: true, owing: five },
  { id: '13-3', due: END_2027, owing: five },
  {
    id: '14-1',
    target: 90,
    share: true,
    due: END_2025,
    owing: [units.education, units.civil, transport, units.culture, units.health, data],
  },
  { id: '15-1', target: 100, share: true, due: END_2025, owing: [market] },
  { id: '15-2', target: 100, share: true, due: END_2025, owing: [market] },
  { id: '15-3', target: 100, share: true, due: END_2025, owing: [market] },
  { id: '15-4', due: END_2027, owing: [market] },
  { id: '17-1', target: 10, owing: [data] },
  { id: '24-1', target: 100, due: END_2025, owing: codes },
  { id: '24-2', target: 60, due: END_2025, owing: codes },
];

/** A few of the fifteen tasks without a number or a date: those that the twenty units report on. */
export const unmeasured: readonly Watched[] = [
  { id: '2', owing: [data] },
  { id: '3', owing: [data] },
  { id: '6', owing: [reform, industry, finance, data] },
  { id: '16', owing: [units.law, '市法院', '市檢察院', police, data] },
  { id: '18', owing: ['市委社會工作部', units.law, police, data] },
  { id: '19', owing: [units.environment] },
  { id: '20', owing: ['市住房城鄉建設局', transport, '市應急局', data] },
  { id: '21', owing: [data] },
  { id: '22', owing: [reform, industry, finance, '市水務局', data, '市通信發展辦'] },
  { id: '23', owing: [data] },
  { id: '25', owing: ['市委網信辦', data] },
  { id: '26', owing: [data] },
  { id: '27', owing: [data] },
  { id: '28', owing: [data] },
  { id: '29', owing: [industry, finance, labour, data] },
];

export const twentyUnits: readonly string[] = Object.values(units);
