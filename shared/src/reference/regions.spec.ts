import {
  childrenOf,
  distanceKm,
  findRegions,
  isWithin,
  pathOf,
  PROVINCE,
  regionByCode,
  regions,
} from './regions.js';

const namesOf = (text: string) => findRegions(text).map(({ region }) => region.name.zh);

describe('regions', () => {
  const ours = regions.filter((region) => isWithin(region.code, PROVINCE));

  describe('the table of Heilongjiang', () => {
    it('has 13 prefecture-level and 121 county-level units', () => {
      expect(childrenOf(PROVINCE).length).toBe(13);
      expect(ours.filter((region) => region.level === 'county' && !region.administrative).length).toBe(121);
    });

    it('flags the four administrative districts and leaves the Daqing high-tech zone out', () => {
      const flagged = ours.filter((region) => region.administrative).map((region) => region.code);
      expect(flagged).toEqual(['232761', '232762', '232763', '232764']);
      expect(regionByCode('230671')).toBeUndefined();
    });

    it('gives every prefecture and county a centre inside the province', () => {
      for (const region of ours.filter((region) => region.code !== PROVINCE)) {
        expect(region.centre?.lat).withContext(region.name.zh).toBeGreaterThan(43.4);
        expect(region.centre?.lat).withContext(region.name.zh).toBeLessThan(53.6);
        expect(region.centre?.lon).withContext(region.name.zh).toBeGreaterThan(121.1);
        expect(region.centre?.lon).withContext(region.name.zh).toBeLessThan(135.1);
      }
    });

    it('keeps counties near the seat of their prefecture', () => {
      for (const region of ours.filter((region) => region.level === 'county')) {
        expect(distanceKm(region.code, region.parent ?? ''))
          .withContext(region.name.zh)
          .toBeLessThan(360);
      }
    });
  });

  describe('all of China', () => {
    it('has 34 provinces, and every code once, with a parent that exists', () => {
      expect(childrenOf(null).length).toBe(34);
      expect(new Set(regions.map((region) => region.code)).size).toBe(regions.length);
      for (const { code, parent } of regions) {
        if (parent !== null) expect(regionByCode(parent)).withContext(code).toBeDefined();
      }
    });

    it('has a Chinese and an English name, a short name and pinyin for each', () => {
      for (const region of regions) {
        expect(
          region.name.zh.startsWith(region.short) ||
            region.short.endsWith(region.name.zh) ||
            region.short.endsWith('州'),
        )
          .withContext(region.name.zh)
          .toBeTrue();
        expect(region.name.en)
          .withContext(region.code)
          .toMatch(/^[A-Z][A-Za-zü' ]+$/);
        expect(region.pinyin)
          .withContext(region.code)
          .toMatch(/^[a-z]+$/);
      }
    });
  });

  describe('pathOf', () => {
    it('goes from the province to the county', () => {
      expect(pathOf('231086').map((region) => region.short)).toEqual(['黑龙江', '牡丹江', '东宁']);
      expect(pathOf('419001').map((region) => region.short)).toEqual(['河南', '济源']);
      expect(pathOf('999999')).toEqual([]);
    });
  });

  describe('isWithin', () => {
    it('holds for the unit itself and for those above it only', () => {
      expect(isWithin('230603', '230600')).toBeTrue();
      expect(isWithin('230603', PROVINCE)).toBeTrue();
      expect(isWithin('230603', '230603')).toBeTrue();
      expect(isWithin('230600', '230603')).toBeFalse();
      expect(isWithin('130100', PROVINCE)).toBeFalse();
    });
  });

  describe('distanceKm', () => {
    it('is near the real distance and the same both ways', () => {
      expect(distanceKm('230100', '230600')).toBeGreaterThan(125);
      expect(distanceKm('230100', '230600')).toBeLessThan(160);
      expect(distanceKm('232701', '231086')).toBe(distanceKm('231086', '232701'));
      expect(distanceKm('230603', '230603')).toBe(0);
    });

    it('is null for a whole province, another province and an unknown code', () => {
      expect(distanceKm(PROVINCE, '230600')).toBeNull();
      expect(distanceKm('110000', '230600')).toBeNull();
      expect(distanceKm('230600', '')).toBeNull();
    });
  });
});

describe('findRegions', () => {
  it('reads a full path with levels left out and returns what follows', () => {
    const [hit] = findRegions('牡丹江东宁市绥阳镇');
    expect(hit?.region.code).toBe('231086');
    expect(hit?.rest).toBe('绥阳镇');
    expect(findRegions('黑龙江省 / 大庆市 / 龙凤区')[0]?.region.code).toBe('230603');
    expect(findRegions('中国黑龙江齐齐哈尔甘南县兴十四镇')[0]).toEqual(
      jasmine.objectContaining({ rest: '兴十四镇' }),
    );
  });

  it('takes short names and names that a county had before', () => {
    expect(namesOf('齐齐哈尔')).toEqual(['齐齐哈尔市']);
    expect(namesOf('双城市')).toEqual(['双城区']);
    expect(namesOf('哈市道里')).toEqual(['道里区']);
    expect(namesOf('大庆市杜蒙')).toEqual(['杜尔伯特蒙古族自治县']);
    expect(namesOf('伊春市带岭区')).toEqual(['大箐山县']);
  });

  it('tells names that occur twice apart by their path, and lists them all without', () => {
    expect(namesOf('佳木斯市向阳区')).toEqual(['向阳区']);
    expect(namesOf('佳木斯郊区')).toEqual(['郊区']);
    expect(findRegions('鹤岗向阳')[0]?.region.code).toBe('230402');
    expect(namesOf('大同')).toEqual(['大同市', '大同区']);
    expect(namesOf('大庆大同')).toEqual(['大同区']);
    expect(namesOf('吉林')).toEqual(['吉林省', '吉林市']);
    expect(namesOf('吉林市')).toEqual(['吉林市']);
    expect(namesOf('西安市')[0]).toBe('西安市');
  });

  it('completes what is being typed, in our province first', () => {
    expect(namesOf('牡丹')).toEqual(['牡丹江市']);
    expect(namesOf('哈尔滨道')).toEqual(['道里区', '道外区']);
    expect(namesOf('大')[0]).toBe('大庆市');
  });

  it('reads pinyin and English, also as a path', () => {
    expect(namesOf('qiqihaer')).toEqual(['齐齐哈尔市']);
    expect(namesOf('Qiqihar')).toEqual(['齐齐哈尔市']);
    expect(namesOf('harbin nangang')).toEqual(['南岗区']);
    expect(namesOf('mudan')).toEqual(['牡丹江市']);
    expect(namesOf("Daxing'anling")).toEqual(['大兴安岭地区']);
  });

  it('does not take a street or a village for a county', () => {
    expect(namesOf('友谊路12号')).toEqual([]);
    expect(namesOf('向阳乡')).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(findRegions('  ')).toEqual([]);
    expect(findRegions('某地')).toEqual([]);
  });
});
