// Bindings, and notices to others, in Traditional Chinese.
import type { Part } from '../words.ts';

export const people: Part<'people'> = {
  bindRequested: '已申請綁定:{name},{unit},{role}。待管理員批准(B{number})。',
  bindSame: '您已綁定為{unit}{role}。',
  bindNotInRegister: '注意:文件中沒有點名“{unit}”。',
  bindNotice:
    '{name}({user})申請綁定:{unit},{role}。批准請發 /approve B{number},拒絕請發 /return B{number}。',
  bindGranted: '已批准 B{number}:{name} 綁定為{unit}{role}。',
  bindRefused: '已拒絕 B{number}:{name}。',
  bindGrantedNotice: '您已綁定為{unit}{role}。發送 /help 查看可用命令。',
  bindRefusedNotice: '您的綁定申請 B{number} 未獲批准。',
  bindOwnRequest: '不能批准自己的申請。',
  bindSignInFirst: '請先登入:這裡的來訪者沒有各自的身分,不能綁定單位。',
  bindNoAdministrator: '尚未設置管理員,請聯繫系統運維人員。',
  unbound: '已解除綁定:{name}({unit}{role}),立即生效。',
  notBound: '沒有綁定,無需解除。',
  buttonGrant: '批准 B{number}',
  buttonRefuse: '拒絕 B{number}',
  noticeConfirm: '{unit}提交了一條申請,請您確認 {entry}:{what}',
  noticeVerify: '有一條申請待複核 {entry}:{what}',
  noticeApprove: '有一條申請待批准 {entry}:{what}',
  noticeProposal: '有一條代報,請貴單位採納或退回 {entry}:{what}',
  noticeDecided: '您的申請 {ref} 有新進展:{what}',
  noticeFeedback: '收到一條意見 {entry}({unit} {name}):{note}',
  feedbackTitle: '意見建議(共{count}條,最近的在前):',
  feedbackRow: '{entry} {day} {unit} {name}:{note}',
  feedbackNone: '還沒有人提過意見。',
};
