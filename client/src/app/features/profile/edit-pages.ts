/** Parts of my profile that have a page of their own: the last segment of /profile/…. */
export const EDIT_PAGES = [
  'basics',
  'skills',
  'availability',
  'education',
  'experience',
  'audience',
  'visibility',
  'files',
] as const;
