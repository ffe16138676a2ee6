import type { NoticeView } from '@longcai/shared/notices/notices.contract';

/** Where a notice leads. */
export function linkOf({ subject, kind }: Pick<NoticeView, 'subject' | 'kind'>): readonly string[] {
  const { type, id } = subject;
  // Where it is answered, not where it is read.
  const answerable = ['project-returned', 'offer-returned', 'case-paused'].includes(kind);
  switch (type) {
    case 'project':
      return answerable ? ['/workspace/projects', id] : ['/projects', id];
    case 'offer':
      return answerable ? ['/workspace/offers', id] : ['/offers', id];
    case 'profile':
      return ['/profile'];
    case 'organisation':
      return kind === 'case-paused' ? ['/workspace/organisations', id] : ['/workspace'];
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
