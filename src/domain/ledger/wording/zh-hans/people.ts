// Bindings, and notices to others, in Simplified Chinese.

export const people = {
  bindRequested: '已申请绑定:{name},{unit},{role}。待管理员批准(B{number})。',
  bindSame: '您已绑定为{unit}{role}。',
  bindNotInRegister: '注意:文件中没有点名“{unit}”。',
  bindNotice:
    '{name}({user})申请绑定:{unit},{role}。批准请发 /approve B{number},拒绝请发 /return B{number}。',
  bindGranted: '已批准 B{number}:{name} 绑定为{unit}{role}。',
  bindRefused: '已拒绝 B{number}:{name}。',
  bindGrantedNotice: '您已绑定为{unit}{role}。发送 /help 查看可用命令。',
  bindRefusedNotice: '您的绑定申请 B{number} 未获批准。',
  bindOwnRequest: '不能批准自己的申请。',
  bindSignInFirst: '请先登录:这里的来访者没有各自的身份,不能绑定单位。',
  bindNoAdministrator: '尚未设置管理员,请联系系统运维人员。',
  unbound: '已解除绑定:{name}({unit}{role}),立即生效。',
  notBound: '没有绑定,无需解除。',
  buttonGrant: '批准 B{number}',
  buttonRefuse: '拒绝 B{number}',
  noticeConfirm: '{unit}提交了一条申请,请您确认 {entry}:{what}',
  noticeVerify: '有一条申请待复核 {entry}:{what}',
  noticeApprove: '有一条申请待批准 {entry}:{what}',
  noticeProposal: '有一条代报,请贵单位采纳或退回 {entry}:{what}',
  noticeDecided: '您的申请 {ref} 有新进展:{what}',
  noticeFeedback: '收到一条意见 {entry}({unit} {name}):{note}',
  feedbackTitle: '意见建议(共{count}条,最近的在前):',
  feedbackRow: '{entry} {day} {unit} {name}:{note}',
  feedbackNone: '还没有人提过意见。',
} as const;
