// What may be said in Chinese of dates: due, moved, asked for, refused.
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';
import {
  asksTo,
  fallsDue,
  fallsDueOn,
  happened,
  holdDay,
  isGrantedTo,
  isNewlyGrantedTo,
  isRefusedTo,
  onDay,
  onLabel,
  onRow,
  wasDue,
} from '../judge-rows.ts';

const NOT_GRANTED = '(?:未获?批准?|未予?批准|没有获批|没有批准|未获同意)';
const granted = onDay(isGrantedTo, isNewlyGrantedTo);

const ofExtensions: readonly Saying[] = [
  saying(`(?:的)?延期(?:申请)?\\(?(?:延)?至{DAY}\\)?${NOT_GRANTED}`, onDay(isRefusedTo)),
  saying(`(?:的)?延期(?:申请)?${NOT_GRANTED}`, onLabel(happened('extension-returned'))),
  saying('(?:的)?(?:期限)?(?:已)?(?:批准|获批|同意)(?:延期?|调整)(?:至|到){DAY}', granted),
  saying('(?:的)?延期(?:申请)?(?:至|到){DAY}(?:已)?(?:获批准?|获得批准)', granted),
  saying('(?:的)?延期(?:申请)?(?:已)?(?:获批准?|获得批准)(?!延)', onLabel(happened('extension-granted'))),
  saying('(?:拟|申请)(?:将)?(?:期限)?(?:延期?|调整)(?:至|到){DAY}', asksTo),
  saying('(?:的)?期限(?:拟)?调整(?:至|到|为){DAY}(?!.{0,4}获?批准)', asksTo),
  saying(
    '待批(?:准)?',
    onRow(({ plannedDue }) => plannedDue !== undefined),
  ),
];

export const ofDates: readonly Saying[] = [
  ...ofExtensions,
  saying('原(?:定|期限)(?:为|是)?{DAY}(?:完成|到期)?', onDay(wasDue)),
  saying('(?:的)?期限(?:是|为|到|至)?{DAY}', onDay(fallsDue)),
  saying('{DAY}(?<will>将)?(?:有)?到期', fallsDueOn),
  saying('(?<will>将)?到期', fallsDueOn),
  saying('(?<will>将)?(?:于|在){DAY}(?:到期)', fallsDueOn),
  saying('到{DAY}(?:底)?(?=[,;。.]|$)', onDay(fallsDue)),
  saying('要求(?:在)?{DAY}(?:底|前)?(?:实现|完成|达到){LIST}', (found, state, figures) => {
    const metrics = found.names('metric', 'list').flatMap((name) => name.labels);
    return onDay((day, label) => metrics.includes(label) && wasDue(day, label, figures))(
      found,
      state,
      figures,
    );
  }),
  saying('{DAY}', holdDay),
];
