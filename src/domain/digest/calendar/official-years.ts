// The working calendar of the years that we know, offline. Each December or so the next year's notice of the State
// Council comes out: put it here, or into the file that DIGEST_HOLIDAYS_FILE names.
import type { HolidayTable } from './holiday-table.ts';

export const officialYears: HolidayTable = {
  '2025': {
    source: '国务院办公厅关于2025年部分节假日安排的通知(国办发明电〔2024〕12号,2024-11-12)',
    isOfficial: true,
    holidays: [
      '2025-01-01',
      '2025-01-28/2025-02-04',
      '2025-04-04/2025-04-06',
      '2025-05-01/2025-05-05',
      '2025-05-31/2025-06-02',
      '2025-10-01/2025-10-08',
    ],
    workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  '2026': {
    source: '国务院办公厅关于2026年部分节假日安排的通知(2025-11-04)',
    isOfficial: true,
    holidays: [
      '2026-01-01/2026-01-03',
      '2026-02-15/2026-02-23',
      '2026-04-04/2026-04-06',
      '2026-05-01/2026-05-05',
      '2026-06-19/2026-06-21',
      '2026-09-25/2026-09-27',
      '2026-10-01/2026-10-07',
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  '2027': {
    // The rules: 除夕 for eight days (正月初一 is 6 February), 5月1日 for five, 10月1日 for seven, a single feast with
    // its weekend, and alone where it falls on a Wednesday (端午 on 9 June, 中秋 on 15 September).
    source:
      '《全国年节及纪念日放假办法》(2024年11月修订)及国办发明电〔2024〕12号所列调休原则;2027年安排通知尚未收录,调休上班日未知',
    isOfficial: false,
    holidays: [
      '2027-01-01/2027-01-03',
      '2027-02-05/2027-02-12',
      '2027-04-03/2027-04-05',
      '2027-05-01/2027-05-05',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01/2027-10-07',
    ],
    workdays: [],
  },
};
