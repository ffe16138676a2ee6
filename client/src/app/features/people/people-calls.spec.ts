import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { searchApi } from '@longcai/shared/search/search.contract';
import { INVITE } from './invite-dialog.js';
import { SEARCH } from './people-store.js';
import { PAIR, TALK, VIEW } from './person-page.js';
import { MY_PROJECTS, PROJECT } from './position-chooser.js';

describe('the people pages', () => {
  it('ask where the contract says', () => {
    const plain = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    expect(plain(SEARCH)).toBe(plain(searchApi.people));
    expect(plain(VIEW)).toBe(plain(profilesApi.view));
    expect(plain(PAIR)).toBe(plain(matchingApi.explainPair));
    expect(plain(TALK)).toBe(plain(roomsApi.requestDirect));
    expect(plain(INVITE)).toBe(plain(applicationsApi.invite));
    expect(plain(MY_PROJECTS)).toBe(plain(projectsApi.mine));
    expect(plain(PROJECT)).toBe(plain(projectsApi.view));
  });
});
