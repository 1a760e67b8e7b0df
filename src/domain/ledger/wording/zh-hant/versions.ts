// What is said where a document has a newer text, in Traditional Chinese.
import type { Part } from '../words.ts';

export const versions: Part<'versions'> = {
  versionDated: '第{version}版({day})',
  versionUndated: '第{version}版',
  recordedFor: '(為{version}的任務{label}所記)',
  recordedForDropped: '(為{version}的{label}所記,現行文件已無此指標)',
  recordedForRemoved: '(為{version}的任務{label}所記,現行文件已無此項)',
  fieldTask: '任務{number}',
  formerMoved: '注意:{version}的任務{number}“{title}”現為任務{now}。',
  formerRemoved:
    '注意:{version}的任務{number}“{title}”已從文件中刪去。其記錄請看 /歷史 {number} 第{ordinal}版。',
  numberMoved: '現行文件沒有任務{number}。{version}的任務{number}“{title}”現為任務{now}。',
  numberRemoved:
    '現行文件沒有任務{number}。{version}的任務{number}“{title}”已從文件中刪去,其記錄請看 /歷史 {number} 第{ordinal}版。',
  noSuchVersion: '沒有第{ordinal}版,現行的是第{current}版。',
  noSuchTaskThen: '第{ordinal}版沒有任務{number}。',
  historyTitleThen: '{version}任務{number}“{title}”的記錄({shown}/{count}條)',
  historyNoneThen: '{version}任務{number}“{title}”沒有記錄。',
  nowMoved: '現為任務{now}。',
  nowRemoved: '現行文件已無此項:記錄保留,不計燈號。',
  removedLine: '另有{count}項已從文件中刪去,記錄保留、不計燈號:{tasks}',
  removedTask: '{label}“{title}”({count}條,/歷史 {number} 第{ordinal}版)',
  remarkNewVersion: '文件剛換了新版,編號可能有變,請再核對一次。',
  aftermathTitle: '臺賬中請督查留意:',
  aftermathOvertaken: '#{entry} {what}:新版期限為{due},該延期不再適用。',
  aftermathClosed: '{label} 已銷號(#{entry}),新版的期限或目標有變,是否重開請定(/重開 {label} 原因)。',
  aftermathLapsed: '#{entry} {what}:所在任務已併入任務{task},該申請不再適用。',
  aftermathRemoved:
    '任務{number}“{title}”已刪去:{count}條記錄保留、不計燈號,看 /歷史 {number} 第{ordinal}版。',
  renumbered: '編號有變(內容未變,臺賬記錄隨任務走):{numbers}',
  taskRemoved: '#{entry} 是{version}任務{label}的,現行文件已無此項,不再辦理。',
  requestLapsed:
    '#{entry} 是{version}任務{label}的,該項在現行文件中已與其他事項合併或不再要求,原申請不再適用,請重新申請。',
  requestOvertaken:
    '#{entry} 要改的期限是{old},新版文件已改為{due},不能再批。請退回(/退回 #{entry} 原因),由單位按新期限重新申請。',
  columnRecordedFor: '原版本及編號',
  recordedForCell: '{version}任務{label}',
};
