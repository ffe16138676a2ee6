import type { NoticeView } from '@longcai/shared/notices/notices.contract';

/** Where a notice leads. */
export function linkOf({ subject, kind }: Pick<NoticeView, 'subject' | 'kind'>): readonly string[] {
  const { type, id } = subject;
  switch (type) {
    case 'project':
      return kind === 'project-returned' ? ['/workspace/projects', id] : ['/projects', id];
    case 'offer':
      return kind === 'offer-returned' ? ['/workspace/offers', id] : ['/offers', id];
    case 'profile':
      return ['/profile'];
    case 'organisation':
      return ['/workspace'];
    case 'application':
      return ['/applications', id];
    case 'team':
      return ['/teams', id];
    case 'room':
      return kind === 'report-received' ? ['/rooms/reports'] : ['/rooms', id];
    case 'library':
      return ['/libraries', id];
    case 'case':
      return ['/desk', id];
  }
}
