import type { OrganisationView } from '@longcai/shared/organisations/organisations.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { makeCreditCode } from '@longcai/shared/reference/checks';
import { regionByCode } from '@longcai/shared/reference/regions';
import { firmName } from './names.js';
import type { Random } from './random.js';
import type { Theme } from './theme.js';
import { trades } from './trades.js';

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

const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function creditCode(region: string, random: Random): string {
  const unit = Array.from({ length: 9 }, () => CODE_CHARACTERS[random.between(0, 30)]).join('');
  return makeCreditCode(`91${region}${unit}`);
}

/** A place as people say it: 'Qiqihar', 'Fujin'. */
export const placeName = (code: string): Bilingual => {
  const region = regionByCode(code);
  return {
    zh: region?.short ?? '',
    en: region?.name.en.replace(/ (City|County|District|Prefecture)$/, '') ?? '',
  };
};

/** What a firm says of itself: how many, since when, what it looks for. */
function aboutFirm(trade: Bilingual, random: Random): Bilingual {
  const [people, years] = [random.between(4, 90) * 10, random.between(6, 35)];
  const field = trade.en.toLowerCase();
  return random.pick([
    {
      zh: `做${trade.zh} ${years} 年，现有 ${people} 人。老师傅多，懂数据的少，正缺能把经验变成规程的人。`,
      en: `${years} years in ${field}, a staff of ${people}. We have many old hands and few who know data, and look for people who turn experience into procedures.`,
    },
    {
      zh: `${people} 人的${trade.zh}企业，客户一半在省外。愿意先小范围合作，合得来再签长约。`,
      en: `A firm of ${people} in ${field}, half of its customers in other provinces. We like to begin small and sign for longer once it works.`,
    },
    {
      zh: `从县办厂改制来的${trade.zh}企业，${years} 年没换过主业。厂里有宿舍和食堂，冬天不停工。`,
      en: `Once a county works, now a private firm, ${years} years in the same trade: ${field}. There are rooms and a canteen, and work goes on in winter.`,
    },
    {
      zh: `专做${trade.zh}，研发投入不大但从不断档，和两所高校有长期课题。`,
      en: `Specialised in ${field}; a small research budget that never stops, and long-standing work with two universities.`,
    },
  ]);
}

/** Every sixth is an institute, a university or a township; the others are firms of the theme's trade. */
export function drawOrganisation(theme: Theme, index: number, random: Random): DemonstrationOrganisation {
  const region = random.pick(theme.cities);
  const place = placeName(region);
  const trade = trades[theme.industry] ?? { zh: '科技', en: 'Technology' };
  const common = { region, theme, creditCode: creditCode(region, random) };
  if (index % 6 === 4) {
    const township = theme.library === 'new-countryside';
    const name = township
      ? {
          zh: `${place.zh}${random.pick(['兴隆', '永安', '长发', '太平', '新华', '向阳'])}镇人民政府`,
          en: `${place.en} Township Government`,
        }
      : {
          zh: `${place.zh}${trade.zh}研究院`,
          en: `${place.en} Institute of ${trade.en}`,
        };
    return {
      ...common,
      name,
      kind: township ? 'township' : 'institute',
      industry: township ? '91' : '73',
      about: township
        ? {
            zh: `辖 ${random.between(9, 18)} 个村，以种植和养殖为主。镇里有人才服务窗口，替不方便上网的乡亲登记。`,
            en: `A township of ${random.between(9, 18)} villages living on crops and livestock. Its service window registers those who cannot go online.`,
          }
        : {
            zh: `${random.between(30, 120)} 名研究人员，面向本地${trade.zh}行业做攻关、检测和推广，试验场地对合作方开放。`,
            en: `A staff of ${random.between(30, 120)} works on problems, tests and training for ${trade.en.toLowerCase()} in the region; its test sites are open to partners.`,
          },
    };
  }
  const { name } = firmName(place, trade, index);
  return {
    ...common,
    name,
    kind: 'enterprise',
    industry: theme.industry,
    about: aboutFirm(trade, random),
  };
}
