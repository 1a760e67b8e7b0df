// Branches of national bodies are named after their place (人民银行某市中心支行, 某市银保监分局); people say only whose branch.

export interface CentralBody {
  readonly pattern: RegExp;
  /** Folded. */
  readonly chinese: readonly string[];
  readonly english: string;
}

const BODIES: readonly CentralBody[] = [
  {
    pattern: /人民银行|^人行/u,
    chinese: ['人民银行', '中国人民银行', '人行', '央行'],
    english: 'People’s Bank of China',
  },
  {
    pattern: /银保监|国家金融监督管理总局|金融监管分局/u,
    chinese: ['银保监', '银保监局', '银保监分局', '金融监管总局', '金融监管分局'],
    english: 'Banking and Insurance Regulation',
  },
  { pattern: /证监局$|证券监督管理/u, chinese: ['证监局', '证监会'], english: 'Securities Regulation' },
  {
    pattern: /^国网|国家电网|供电(?:公司|局|分公司)$/u,
    chinese: ['国网', '国家电网', '供电公司', '供电局'],
    english: 'State Grid',
  },
  { pattern: /海关$/u, chinese: ['海关'], english: 'Customs' },
];

/** `folded`: a printed name. */
export function findCentralBody(folded: string): CentralBody | undefined {
  return BODIES.find(({ pattern }) => pattern.test(folded));
}
