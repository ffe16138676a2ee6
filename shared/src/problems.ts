/**
 * Every refusal the platform gives: its code, HTTP status and sentence in both languages.
 * A sentence says what to do where something can be done.
 */
export const PROBLEMS = {
  'invalid-input': {
    status: 422,
    zh: '有几处需要改一下，见下面每一项',
    en: 'Some fields need a change; see each below',
  },
  'malformed-json': { status: 400, zh: '请求内容不是有效的 JSON', en: 'The request body is not valid JSON' },
  'too-large': { status: 413, zh: '内容超过允许的大小', en: 'The content is larger than allowed' },
  'unsupported-type': { status: 415, zh: '不支持这种文件类型', en: 'This type of file is not accepted' },
  'sign-in-required': { status: 401, zh: '请先登录', en: 'Please sign in first' },
  'wrong-credentials': { status: 401, zh: '账号或密码不对', en: 'The account or the password is not right' },
  forbidden: { status: 403, zh: '您没有权限做这件事', en: 'You are not allowed to do this' },
  'origin-refused': {
    status: 403,
    zh: '请求来源不被接受，请从本站页面操作',
    en: 'The request did not come from this site',
  },
  'not-found': {
    status: 404,
    zh: '没有找到，可能已被移走或您无权查看',
    en: 'Not found; it may have moved, or you may not see it',
  },
  'no-such-endpoint': { status: 404, zh: '没有这个接口', en: 'There is no such endpoint' },
  'stale-version': {
    status: 409,
    zh: '别人刚刚改过，请看看改了什么再保存',
    en: 'Someone changed this just now; look at the change, then save again',
  },
  'step-not-allowed': {
    status: 409,
    zh: '现在的状态不能做这一步',
    en: 'This step is not possible in the present state',
  },
  'already-exists': { status: 409, zh: '已经存在', en: 'It exists already' },
  'too-many-requests': {
    status: 429,
    zh: '操作太频繁，请稍后再试',
    en: 'Too many requests; please try again a little later',
  },
  'store-unavailable': {
    status: 503,
    zh: '数据暂时存取不了，请稍后再试；没有任何内容被改动',
    en: 'The store cannot be reached; nothing was changed. Please try again shortly',
  },
  'search-unavailable': {
    status: 503,
    zh: '搜索暂时不可用，其他功能正常',
    en: 'Search is unavailable for now; everything else works',
  },
  'disk-full': {
    status: 507,
    zh: '存储空间不足，文件没有保存',
    en: 'There is no space left; the file was not saved',
  },
  internal: {
    status: 500,
    zh: '我们这边出错了，已记录；请稍后再试',
    en: 'Something failed on our side and was recorded; please try again',
  },
  // accounts
  'identifier-taken': {
    status: 409,
    zh: '这个邮箱或手机号已经注册',
    en: 'This e-mail address or mobile number is registered already',
  },
  'password-too-common': {
    status: 422,
    zh: '这个密码太常见，请换一个',
    en: 'This password is too common; please choose another',
  },
  'code-wrong': { status: 422, zh: '验证码不对或已过期', en: 'The code is wrong or has expired' },
  'account-disabled': { status: 403, zh: '账号已停用', en: 'The account is disabled' },
  // cv
  'cv-encrypted': {
    status: 422,
    zh: '这份简历设了打开密码，请去掉密码后再上传',
    en: 'This CV is protected by a password; please remove it and upload again',
  },
  'cv-without-text': {
    status: 422,
    zh: '这份简历是扫描件或图片，里面没有可读的文字；请上传文字版，或自己填写',
    en: 'This CV is a scan or a picture without text; please upload a text version, or fill in the form yourself',
  },
  'cv-too-long': {
    status: 422,
    zh: '这份文件太长，简历最多读 30 页',
    en: 'This file is too long; a CV of up to 30 pages can be read',
  },
  'cv-unreadable': {
    status: 422,
    zh: '这份文件打不开，可能已损坏；请重新导出后再上传',
    en: 'This file cannot be opened and may be damaged; please export it again',
  },
  // profiles
  'profile-incomplete': {
    status: 422,
    zh: '档案还缺必填内容，不能提交',
    en: 'The profile lacks required parts and cannot be submitted',
  },
  'already-claimed': {
    status: 409,
    zh: '这份档案已有人认领',
    en: 'This profile has been taken over already',
  },
  // organisations
  'credit-code-wrong': {
    status: 422,
    zh: '统一社会信用代码的校验位不对',
    en: 'The check digit of the credit code is wrong',
  },
  'credit-code-taken': {
    status: 409,
    zh: '这个信用代码的单位已经登记',
    en: 'An organisation with this credit code exists already',
  },
  'last-manager': {
    status: 409,
    zh: '单位至少要有一名管理人员',
    en: 'An organisation needs at least one manager',
  },
  'no-such-account': { status: 404, zh: '没有找到这个账号', en: 'No such account' },
  // projects
  'project-closed': {
    status: 409,
    zh: '项目已结束，不再接受申请',
    en: 'The project has ended and takes no applications',
  },
  'project-incomplete': {
    status: 422,
    zh: '项目还不能提交：至少要有一个岗位，每个岗位至少一项需求',
    en: 'The project cannot be submitted: it needs at least one position, each with at least one need',
  },
  'position-filled': { status: 409, zh: '这个岗位已经满员', en: 'This position is filled' },
  'position-in-use': {
    status: 409,
    zh: '这个岗位已有成员或申请，不能删除',
    en: 'This position has members or applications and cannot be removed',
  },
  // applications
  'already-applied': {
    status: 409,
    zh: '这个岗位已有一份在办的申请或邀请',
    en: 'There is an open application or invitation for this position already',
  },
  'too-many-pending': {
    status: 409,
    zh: '在办的申请已到上限，先等一等答复或撤回一份',
    en: 'You have reached the number of open applications; wait for an answer or withdraw one',
  },
  'own-position': {
    status: 409,
    zh: '不能申请自己发布的岗位',
    en: 'You cannot apply to a position of your own',
  },
  'profile-needed': {
    status: 409,
    zh: '先填写人才档案，才能申请',
    en: 'Fill in your profile first, then apply',
  },
  'matching-refused': {
    status: 409,
    zh: '对方关闭了自动匹配和邀请',
    en: 'This person has switched matching and invitations off',
  },
  // teams and rooms
  'team-full': { status: 409, zh: '团队没有空位了', en: 'This team has no free place' },
  'handover-needed': { status: 422, zh: '退出前请写明交接', en: 'Please write a handover before leaving' },
  'not-a-room-member': { status: 403, zh: '您不在这个讨论室', en: 'You are not in this room' },
  'room-archived': {
    status: 409,
    zh: '讨论室已归档，只能查看',
    en: 'The room is archived and can only be read',
  },
  'awaiting-consent': {
    status: 409,
    zh: '对方还没有同意，暂时不能发消息',
    en: 'The other person has not agreed yet; messages wait for that',
  },
  'slow-mode': {
    status: 409,
    zh: '讨论室开了慢速模式，请稍等再发',
    en: 'The room is in slow mode; please wait a little before you write again',
  },
  'message-gone': { status: 409, zh: '这条消息已删除', en: 'This message was deleted' },
  // cases and imports
  'service-number-wrong': {
    status: 422,
    zh: '服务编号输错了：末位校验不对，请核对',
    en: 'The service number is mistyped: its check digit does not fit',
  },
  'table-unreadable': {
    status: 422,
    zh: '这个文件读不出表格，请用 CSV 或 Excel（.xlsx）',
    en: 'No table could be read; use CSV or Excel (.xlsx)',
  },
  'columns-missing': { status: 422, zh: '表头缺少必需的列', en: 'The heading lacks required columns' },
} as const satisfies Record<string, { status: number; zh: string; en: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
