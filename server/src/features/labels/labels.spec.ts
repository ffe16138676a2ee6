import { createLabels } from './labels.js';

describe('labels', () => {
  const labels = createLabels({
    ownSkills: {
      name: (id) => (id === 'own-ice' ? { zh: '冰灯雕刻', en: 'Ice lantern carving' } : undefined),
    },
  });

  it('of a region > leave the province unsaid at home and say it elsewhere', () => {
    expect(labels.region('230604')).toEqual({ zh: '大庆让胡路', en: 'Ranghulu District, Daqing' });
    expect(labels.region('230000')).toEqual({ zh: '黑龙江', en: 'Heilongjiang' });
    expect(labels.region('210100')).toEqual({ zh: '辽宁沈阳', en: 'Shenyang, Liaoning' });
  });

  it('of a skill > come from the taxonomy, else from what people added', () => {
    expect(labels.skill('tig-welding').zh).toBe('氩弧焊');
    expect(labels.skillName('own-ice')).toEqual({
      id: 'own-ice',
      name: { zh: '冰灯雕刻', en: 'Ice lantern carving' },
    });
  });

  it('of industries and countries > are those of the standards', () => {
    expect(labels.industry('C').zh).toBe('制造业');
    expect(labels.country('DE')).toEqual({ zh: '德国', en: 'Germany' });
  });

  it('of a code nobody knows > are the code', () => {
    const codes = [
      labels.region('999999'),
      labels.skill('none'),
      labels.industry('99'),
      labels.country('ZZ'),
    ];
    expect(codes.map(({ zh }) => zh)).toEqual(['999999', 'none', '99', 'ZZ']);
  });
});
