import { destinationOf, wantsOf } from './starts.js';

const front = {
  needs: [
    { region: '230600', name: { zh: '大庆市', en: 'Daqing' }, open: 97, mine: false },
    { region: '232700', name: { zh: '大兴安岭地区', en: 'Daxing’anling' }, open: null, mine: false },
  ],
  openTotal: 566,
  matchesTotal: 0,
};

describe('guided start', () => {
  describe('destinationOf', () => {
    it('a project anywhere > counts what is open in the province', () => {
      const to = destinationOf({ audience: 'graduate', want: 'join', region: '' }, front);
      expect(to).toEqual({ path: '/projects', query: {}, say: 'positions', count: 566 });
    });

    it('a project in a city > narrows the list to it and counts there', () => {
      const to = destinationOf({ audience: 'graduate', want: 'join', region: '230600' }, front);
      expect(to).toEqual({ path: '/projects', query: { region: '230600' }, say: 'positions', count: 97 });
    });

    it('a project where the number is hidden > names no number', () => {
      const to = destinationOf({ audience: 'graduate', want: 'join', region: '232700' }, front);
      expect([to.say, to.count]).toEqual(['join', undefined]);
    });

    it('a project for someone with matches > leads to the matches', () => {
      const to = destinationOf(
        { audience: 'overseas', want: 'join', region: '' },
        { ...front, matchesTotal: 26 },
      );
      expect([to.path, to.count]).toEqual(['/matches', 26]);
    });

    it('registering > takes along as whom', () => {
      const to = destinationOf({ audience: 'rural', want: 'register', region: '230600' }, front);
      expect([to.path, to.query]).toEqual(['/register', { audience: 'rural' }]);
    });
  });

  describe('wantsOf', () => {
    it('an organisation > looks for people and techniques, and posts', () => {
      expect(wantsOf('staff', false)).toEqual(['people', 'technique', 'post']);
    });

    it('someone registered > is not asked to register again', () => {
      expect(wantsOf('overseas', true)).not.toContain('register');
      expect(wantsOf('overseas', false)).toContain('register');
    });
  });
});
