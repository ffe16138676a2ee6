import type { NoticeKind, NoticeView } from '@longcai/shared/notices/notices.contract';
import type { Language } from '@longcai/shared/problem';

type Values = NoticeView['values'];
interface Sentence {
  readonly zh: (value: (name: string) => string) => string;
  readonly en: (value: (name: string) => string) => string;
}

/** The kinds that also go by mail: someone waits for an answer, or an answer came. The rest stay in the app. */
const SENTENCES: Partial<Record<NoticeKind, Sentence>> = {
  'application-received': {
    zh: (v) => `${v('person')} 申请加入“${v('title')}”，请在期限内答复`,
    en: (v) => `${v('person')} applied to “${v('title')}”; please answer in time`,
  },
  'invitation-received': {
    zh: (v) => `${v('person')} 邀请您加入“${v('title')}”`,
    en: (v) => `${v('person')} invites you to “${v('title')}”`,
  },
  'application-accepted': {
    zh: (v) => `“${v('title')}”的申请已通过，团队讨论室已向您开放`,
    en: (v) => `The application for “${v('title')}” was accepted; the team’s room is open to you`,
  },
  'application-declined': {
    zh: (v) => `“${v('title')}”的申请未通过，原因和建议见申请页`,
    en: (v) => `The application for “${v('title')}” was declined; the reason and a next step are on its page`,
  },
  'application-expired': {
    zh: (v) => `“${v('title')}”的申请到期未获答复，已自动释放，您可以另选岗位`,
    en: (v) =>
      `The application for “${v('title')}” got no answer in time and was released; you are free to try another`,
  },
  'project-published': {
    zh: (v) => `项目“${v('title')}”已发布`,
    en: (v) => `The project “${v('title')}” is published`,
  },
  'project-returned': {
    zh: (v) => `项目“${v('title')}”被退回：${v('reason')}`,
    en: (v) => `The project “${v('title')}” was returned: ${v('reason')}`,
  },
  'profile-approved': { zh: () => '您的人才档案已通过审核', en: () => 'Your profile was approved' },
  'profile-returned': {
    zh: (v) => `您的人才档案被退回：${v('reason')}`,
    en: (v) => `Your profile was returned: ${v('reason')}`,
  },
  'organisation-verified': {
    zh: (v) => `单位“${v('title')}”已通过核验`,
    en: (v) => `The organisation “${v('title')}” is verified`,
  },
  'organisation-returned': {
    zh: (v) => `单位“${v('title')}”的核验被退回：${v('reason')}`,
    en: (v) => `The verification of “${v('title')}” was returned: ${v('reason')}`,
  },
  'colleague-added': {
    zh: (v) => `${v('person')} 把您列为“${v('title')}”的同事，您可以代表它办事`,
    en: (v) => `${v('person')} added you to the staff of “${v('title')}”; you can now act for it`,
  },
  'member-removed': {
    zh: (v) => `您已被移出“${v('title')}”团队，原因：${v('reason')}`,
    en: (v) => `You were removed from the team of “${v('title')}”: ${v('reason')}`,
  },
  'conversation-requested': {
    zh: (v) => `${v('person')} 想和您交流，您同意后才能发消息`,
    en: (v) => `${v('person')} would like to talk with you; messages wait until you agree`,
  },
  'contact-exchange-agreed': {
    zh: (v) => `您和 ${v('person')} 已互换联系方式`,
    en: (v) => `You and ${v('person')} have exchanged contact details`,
  },
};

/** The mail of a notice in the reader's language; undefined for kinds that are not mailed. */
export function mailOf(
  kind: NoticeKind,
  values: Values,
  language: Language,
): { subject: string; text: string } | undefined {
  const sentence = SENTENCES[kind]?.[language];
  if (!sentence) return undefined;
  const line = sentence((name) => {
    const value = values[name] ?? '';
    return typeof value === 'string' ? value : value[language] || value.zh || value.en;
  });
  return {
    subject: language === 'zh' ? `龙才：${line}` : `Longcai: ${line}`,
    text: language === 'zh' ? `${line}。\n详情请登录龙才查看。` : `${line}.\nSign in to Longcai to see more.`,
  };
}
