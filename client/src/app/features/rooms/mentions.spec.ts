import { mentionBefore, mentionsIn } from './mentions.js';

const member = (accountId: string, zh: string, en = '') => ({ accountId, name: { zh, en } });

describe('mentions', () => {
  it('of a name that begins with another’s > mean the longer one alone', () => {
    const members = [member('wei', '王伟'), member('weimin', '王伟民')];
    expect(mentionsIn('@王伟民 看一下', members)).toEqual(['weimin']);
    expect(mentionsIn('@王伟 看一下', members)).toEqual(['wei']);
    expect(mentionsIn('@王伟民 和 @王伟 都看一下', members)).toEqual(['wei', 'weimin']);
  });

  it('in either language > mean the person, and signs in a name are only signs', () => {
    const members = [member('cheng', '程雪岑', 'Cheng (Xue)'), member('unnamed', '')];
    expect(mentionsIn('thanks @Cheng (Xue)', members)).toEqual(['cheng']);
    expect(mentionsIn('程雪岑说的 @', members)).toEqual([]);
  });

  it('in a message > are names that follow an @, not names alone', () => {
    const members = [member('meng', '孟繁星', 'Meng Fanxing'), member('tao', '陶建国')];
    expect(mentionsIn('@Meng Fanxing 看看，陶建国不用', members)).toEqual(['meng']);
  });

  it('being typed > are what stands after the @ > unless it is an address', () => {
    expect(mentionBefore('请 @孟', 4)).toBe('孟');
    expect(mentionBefore('write to a@b', 12)).toBeUndefined();
    expect(mentionBefore('@孟繁星 好', 6)).toBeUndefined();
  });
});
