// A correction in words, with what is printed beside it: 更正：…，原文为….
import type { AppliedCorrection } from '../policy.ts';
import type { CorrectedFact, CorrectedRole } from './correction.ts';

export type CorrectionLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

const ROLES: Readonly<Record<CorrectionLanguage, Readonly<Record<CorrectedRole, string>>>> = {
  en: { lead: 'leads', responsible: 'is responsible', cooperating: 'cooperates', none: 'has no part in it' },
  'zh-Hans': { lead: '牵头', responsible: '责任', cooperating: '配合', none: '不承担' },
  'zh-Hant': { lead: '牽頭', responsible: '責任', cooperating: '配合', none: '不承擔' },
};

interface Words {
  readonly unit: (name: string, printed: string) => string;
  readonly role: (unit: string, role: string) => string;
  readonly due: (date: string, printed: string) => string;
  readonly who: (by: string, day: string) => string;
}

const WORDS: Readonly<Record<CorrectionLanguage, Words>> = {
  en: {
    unit: (name, printed) => `Correction: ${name}; printed: “${printed}”`,
    role: (unit, role) => `Correction: ${unit} ${role}; printed otherwise`,
    due: (date, printed) => `Correction: due ${date}; printed: “${printed}”`,
    who: (by, day) => ` (${by}, ${day})`,
  },
  'zh-Hans': {
    unit: (name, printed) => `更正：${name}，原文为“${printed}”`,
    role: (unit, role) => `更正：${unit}为${role}单位，与原文所印不同`,
    due: (date, printed) => `更正：时限为${date}，原文为“${printed}”`,
    who: (by, day) => `（${by}，${day}）`,
  },
  'zh-Hant': {
    unit: (name, printed) => `更正：${name}，原文為“${printed}”`,
    role: (unit, role) => `更正：${unit}為${role}單位，與原文所印不同`,
    due: (date, printed) => `更正：時限為${date}，原文為“${printed}”`,
    who: (by, day) => `（${by}，${day}）`,
  },
};

function factIn(fact: CorrectedFact, language: CorrectionLanguage): string {
  const words = WORDS[language];
  switch (fact.kind) {
    case 'unit':
      return words.unit(fact.name, fact.printed);
    case 'role':
      return words.role(fact.printed, ROLES[language][fact.role]);
    case 'due':
      return words.due(fact.date, fact.printed);
  }
}

export function describeCorrection(
  correction: Pick<AppliedCorrection, 'fact' | 'by' | 'at'>,
  language: CorrectionLanguage,
): string {
  return `${factIn(correction.fact, language)}${WORDS[language].who(correction.by, correction.at.slice(0, 10))}`;
}
