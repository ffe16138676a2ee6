import type { OrganisationView } from '@longcai/shared/organisations/organisations.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { makeCreditCode } from '@longcai/shared/reference/checks';
import { regionByCode } from '@longcai/shared/reference/regions';
import { firmName } from './names.js';
import type { Random } from './random.js';
import type { Theme } from './theme.js';

export interface DemonstrationOrganisation {
  readonly name: Bilingual;
  readonly kind: OrganisationView['kind'];
  readonly creditCode: string;
  readonly region: string;
  readonly industry: string;
  readonly about: Bilingual;
  /** Themes it posts projects of. */
  readonly theme: Theme;
}

const TRADES: Record<string, Bilingual> = {
  '01': { zh: '农业', en: 'Agriculture' },
  '03': { zh: '牧业', en: 'Livestock' },
  '05': { zh: '农机服务', en: 'Farm Services' },
  '06': { zh: '矿业', en: 'Mining' },
  '13': { zh: '粮食加工', en: 'Grain Processing' },
  '14': { zh: '食品', en: 'Foods' },
  '25': { zh: '煤化工', en: 'Coal Chemicals' },
  '26': { zh: '石化', en: 'Petrochemicals' },
  '27': { zh: '药业', en: 'Pharmaceuticals' },
  '30': { zh: '石墨新材料', en: 'Graphite Materials' },
  '34': { zh: '重工', en: 'Heavy Industry' },
  '35': { zh: '装备', en: 'Equipment' },
  '36': { zh: '汽车技术', en: 'Automotive Technology' },
  '37': { zh: '交通装备', en: 'Transport Equipment' },
  '38': { zh: '电气', en: 'Electric' },
  '44': { zh: '热电', en: 'Heat and Power' },
  '46': { zh: '水务', en: 'Water' },
  '51': { zh: '供应链', en: 'Supply Chain' },
  '58': { zh: '国际物流', en: 'International Logistics' },
  '65': { zh: '数字科技', en: 'Digital Technology' },
  '77': { zh: '生态环境', en: 'Ecology' },
  '78': { zh: '文旅', en: 'Culture and Tourism' },
  '83': { zh: '教育服务', en: 'Training' },
  '84': { zh: '健康管理', en: 'Health' },
  '90': { zh: '冰雪文旅', en: 'Ice and Snow' },
};

const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function creditCode(region: string, random: Random): string {
  const unit = Array.from({ length: 9 }, () => CODE_CHARACTERS[random.between(0, 30)]).join('');
  return makeCreditCode(`91${region}${unit}`);
}

const short = (code: string): Bilingual => {
  const region = regionByCode(code);
  return {
    zh: region?.short ?? '',
    en: region?.name.en.replace(/ (City|County|District|Prefecture)$/, '') ?? '',
  };
};

/** Every sixth is an institute, a university or a township; the others are firms of the theme's trade. */
export function drawOrganisation(theme: Theme, index: number, random: Random): DemonstrationOrganisation {
  const region = random.pick(theme.cities);
  const place = short(region);
  const common = { region, theme, creditCode: creditCode(region, random) };
  if (index % 6 === 4) {
    const township = theme.library === 'new-countryside';
    const name = township
      ? {
          zh: `${place.zh}${random.pick(['兴隆', '永安', '长发', '太平', '新华', '向阳'])}镇人民政府`,
          en: `${place.en} Township Government`,
        }
      : {
          zh: `${place.zh}${TRADES[theme.industry]?.zh}研究院`,
          en: `${place.en} Institute of ${TRADES[theme.industry]?.en}`,
        };
    return {
      ...common,
      name,
      kind: township ? 'township' : 'institute',
      industry: township ? '91' : '73',
      about: {
        zh: `面向本地${TRADES[theme.industry]?.zh}行业，组织技术攻关与推广。`,
        en: `Brings technology to the local ${TRADES[theme.industry]?.en.toLowerCase()} trade.`,
      },
    };
  }
  const { name } = firmName(place, TRADES[theme.industry] ?? { zh: '科技', en: 'Technology' }, index);
  return {
    ...common,
    name,
    kind: 'enterprise',
    industry: theme.industry,
    about: {
      zh: `专注${TRADES[theme.industry]?.zh}，服务省内外客户，愿与各类人才合作。`,
      en: `A ${TRADES[theme.industry]?.en.toLowerCase()} company that works with people of every kind.`,
    },
  };
}
