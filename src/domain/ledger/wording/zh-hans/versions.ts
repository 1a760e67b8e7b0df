// What is said where a document has a newer text, in Simplified Chinese.

export const versions = {
  versionDated: '第{version}版({day})',
  versionUndated: '第{version}版',
  recordedFor: '(为{version}的任务{label}所记)',
  recordedForDropped: '(为{version}的{label}所记,现行文件已无此指标)',
  recordedForRemoved: '(为{version}的任务{label}所记,现行文件已无此项)',
  fieldTask: '任务{number}',
  formerMoved: '注意:{version}的任务{number}“{title}”现为任务{now}。',
  formerRemoved:
    '注意:{version}的任务{number}“{title}”已从文件中删去。其记录请看 /历史 {number} 第{ordinal}版。',
  numberMoved: '现行文件没有任务{number}。{version}的任务{number}“{title}”现为任务{now}。',
  numberRemoved:
    '现行文件没有任务{number}。{version}的任务{number}“{title}”已从文件中删去,其记录请看 /历史 {number} 第{ordinal}版。',
  noSuchVersion: '没有第{ordinal}版,现行的是第{current}版。',
  noSuchTaskThen: '第{ordinal}版没有任务{number}。',
  historyTitleThen: '{version}任务{number}“{title}”的记录({shown}/{count}条)',
  historyNoneThen: '{version}任务{number}“{title}”没有记录。',
  nowMoved: '现为任务{now}。',
  nowRemoved: '现行文件已无此项:记录保留,不计灯号。',
  removedLine: '另有{count}项已从文件中删去,记录保留、不计灯号:{tasks}',
  removedTask: '{label}“{title}”({count}条,/历史 {number} 第{ordinal}版)',
  remarkNewVersion: '文件刚换了新版,编号可能有变,请再核对一次。',
  aftermathTitle: '台账中请督查留意:',
  aftermathOvertaken: '#{entry} {what}:新版期限为{due},该延期不再适用。',
  aftermathClosed: '{label} 已销号(#{entry}),新版的期限或目标有变,是否重开请定(/重开 {label} 原因)。',
  aftermathLapsed: '#{entry} {what}:所在任务已并入任务{task},该申请不再适用。',
  aftermathRemoved:
    '任务{number}“{title}”已删去:{count}条记录保留、不计灯号,看 /历史 {number} 第{ordinal}版。',
  renumbered: '编号有变(内容未变,台账记录随任务走):{numbers}',
  taskRemoved: '#{entry} 是{version}任务{label}的,现行文件已无此项,不再办理。',
  requestLapsed:
    '#{entry} 是{version}任务{label}的,该项在现行文件中已与其他事项合并或不再要求,原申请不再适用,请重新申请。',
  requestOvertaken:
    '#{entry} 要改的期限是{old},新版文件已改为{due},不能再批。请退回(/退回 #{entry} 原因),由单位按新期限重新申请。',
  columnRecordedFor: '原版本及编号',
  recordedForCell: '{version}任务{label}',
} as const;
