import type { Bilingual } from '@longcai/shared/primitives';
import type { Audience, AudienceFields } from '@longcai/shared/profiles/profiles.contract';
import type { Career } from './careers.js';
import { capital, inSentence, monthName } from './english.js';
import type { Random } from './random.js';
import { spaced } from './spaced.js';
import { filled, type Theme, type ThemePosition } from './theme.js';

/** What a person writes about themselves is made of these. */
export interface Told {
  readonly audience: Audience;
  readonly theme: Theme;
  readonly position: ThemePosition;
  readonly career: Career;
  readonly fields: AudienceFields;
  /** Where they live, as people say it. */
  readonly place: Bilingual;
  /** The two things they do best; the same one twice where they know only one. */
  readonly first: Bilingual;
  readonly second: Bilingual;
}

const monthIn = (month: string): string => month.replace(/^(\d+)-0?(\d+)$/, '$1 年 $2 月');

const pair = (zh: string, en: string): Bilingual => ({ zh: spaced(zh), en });

export function headlineOf(told: Told, random: Random): Bilingual {
  const { audience, position, career, fields, first, second } = told;
  const [one, two] = [inSentence(first.en), inSentence(second.en)];
  const { worked, abroad } = career;
  switch (audience) {
    case 'graduate': {
      const year = fields.graduate?.graduationYear;
      return pair(
        `${year} 届，毕业设计做${first.zh}，想找第一个项目`,
        `Graduate of ${year}, thesis on ${one}, looking for a first project`,
      );
    }
    case 'overseas': {
      const back = fields.overseas?.returnFrom ?? '';
      return pair(
        `在${abroad?.name.zh}做${first.zh}与${second.zh}，${monthIn(back)}起回来`,
        `${first.en} and ${two} in ${abroad?.name.en}, back from ${monthName(back)}`,
      );
    }
    case 'rural':
      return random.pick([
        pair(
          `种了${worked}年地，会${first.zh}，也懂${second.zh}`,
          `${worked} years on the land, skilled in ${one} and ${two}`,
        ),
        pair(
          `${fields.rural?.village}的种养大户，${first.zh}是拿手的`,
          `Farmer of ${fields.rural?.scale.replace(' 亩', ' mu')}, best at ${one}`,
        ),
      ]);
    case 'retired':
      return pair(
        `干了${worked}年${first.zh}，愿带徒、做顾问`,
        `${worked} years of ${one}, glad to teach and advise`,
      );
    case 'manager':
      return pair(
        `管过 ${fields.manager?.scale}的队伍，懂${first.zh}，能抓落地`,
        `Has run a staff of ${fields.manager?.scale.replace(' 人', '')}, knows ${one}, gets things done`,
      );
    default:
      return random.pick([
        pair(
          `${position.title.zh}，${worked} 年经验，专做${first.zh}`,
          `${position.title.en}, ${worked} years, mainly ${one}`,
        ),
        pair(`做${first.zh} ${worked} 年，也做${second.zh}`, `${worked} years of ${one}, also ${two}`),
        pair(
          `${position.title.zh}，擅长${first.zh}和${second.zh}`,
          `${position.title.en} with a hand for ${one} and ${two}`,
        ),
      ]);
  }
}

function beginningOf({ audience, place, career, first, second }: Told, random: Random): Bilingual {
  const [one, two] = [inSentence(first.en), inSentence(second.en)];
  const { worked, abroad } = career;
  const alone = first.zh === second.zh;
  switch (audience) {
    case 'graduate':
      return random.pick([
        pair(
          `在校时跟导师做过${first.zh}的课题，毕业设计也是它；${second.zh}自己学过，还缺现场经验。`,
          `I worked on ${one} with my supervisor and wrote my thesis on it; ${two} I taught myself and have yet to see on site.`,
        ),
        pair(
          `实习在${place.zh}，做的就是${first.zh}，活儿不大，但从头跟到尾。`,
          `My internship in ${place.en} was about ${one}: small work, but I followed it from start to end.`,
        ),
      ]);
    case 'overseas':
      return pair(
        `在${abroad?.name.zh}读书、工作，一直做${first.zh}，${second.zh}跟着项目做过一轮。家在${place.zh}，想把这套做法带回来。`,
        `I studied and work in ${abroad?.name.en}, always on ${one}, with one full project in ${two}. My family is in ${place.en} and I want to bring this home.`,
      );
    case 'rural':
      return pair(
        `${first.zh}是自己一年年摸出来的，${second.zh}跟农技站学过。周边几个屯的人常来问。`,
        `${capital(one)} I learnt year by year, ${two} from the farming station. People from the villages around come and ask.`,
      );
    case 'retired':
      return pair(
        `在岗时一直管${first.zh}，退休后还常被叫回去看现场。${alone ? '' : `${second.zh}也能讲。`}`,
        `I looked after ${one} all my working life and am still called back to the site.${alone ? '' : ` I can also teach ${two}.`}`,
      );
    case 'manager':
      return pair(
        `生产、技术、采购都管过，最熟的是${first.zh}；看得懂图纸，也算得清账。`,
        `I have run production, engineering and purchasing; ${one} is what I know best. I read drawings and I read accounts.`,
      );
    default:
      return random.pick([
        pair(
          `这${worked}年多在${place.zh}一带做${first.zh}${alone ? '' : `，${second.zh}也常上手`}。`,
          `For ${worked} years I have worked on ${one} around ${place.en}${alone ? '' : `, often on ${two} as well`}.`,
        ),
        pair(
          `${alone ? '一入行就做' : `从${second.zh}干起，后来专做`}${first.zh}，大小项目跟过十来个。`,
          `${alone ? 'I started with' : `I began with ${two} and moved to`} ${one}; a dozen projects so far, large and small.`,
        ),
        pair(
          `主要做${first.zh}，单位在${place.zh}，周末和晚上能安排自己的时间。`,
          `Mainly ${one}. My employer is in ${place.en}; evenings and weekends are my own.`,
        ),
      ]);
  }
}

const ENDS: readonly Bilingual[] = [
  pair('做事先看现场，再定方案。', 'I look at the site before I plan.'),
  pair(
    '愿意把经验写成规程，带年轻人一起做。',
    'I like to write experience down as procedures and take younger people along.',
  ),
  pair('希望参加能看到结果的项目。', 'I want projects that end in a result one can see.'),
  pair('时间不多，但答应的事会按时交。', 'I have little time, but what I promise arrives on the day.'),
  pair('话不多，数据和图都留得全。', 'A person of few words whose data and drawings are complete.'),
  pair(
    '零下三十度的现场待过，冬天也能干。',
    'I have worked on sites at thirty below; winter does not stop me.',
  ),
  pair('合作过的人多半还在联系。', 'Most of the people I worked with still call.'),
  pair('先小试，成了再铺开。', 'I try things small first and spread them once they work.'),
];

const FIRST_ENDS: readonly Bilingual[] = [
  pair('学得快，杂活也干。', 'I learn fast and do not mind the small jobs.'),
  pair('周末可以到现场，路费自己出也行。', 'I can be on site at weekends, at my own cost if need be.'),
  pair(
    '希望有师傅带，报告和数据我来整理。',
    'I hope for somebody to learn from; reports and data I can take over.',
  ),
  pair(
    '毕业设计的数据和代码都留着，可以发来看。',
    'The data and code of my thesis are kept; I can send them.',
  ),
];

export function summaryOf(told: Told, random: Random): Bilingual {
  const begins = beginningOf(told, random);
  const end = random.pick(told.audience === 'graduate' ? FIRST_ENDS : ENDS);
  return pair(begins.zh + end.zh, `${begins.en} ${end.en}`);
}

const WANTS = [
  '想参加{}这类项目，最好能到现场',
  '想找{}方面的伙伴，先聊清楚再开工',
  '{}这样的题目，愿意从头跟到验收',
  '手头的事告一段落，想接着做{}',
];
const OFFERS = [
  '可以出{}的方案，也能到现场带一周',
  '{}方面的经验，图纸和案例都能分享',
  '能做{}的培训，每次半天',
  '{}的活儿可以直接上手',
];
const FIRST_WANTS = ['想进{}这样的项目，从助手做起', '第一份活儿，想在{}里跟着学'];
const FIRST_OFFERS = ['{}学过也练过，资料整理、画图、跑腿都行', '时间多，{}的基础活儿可以包下来'];

export function wantsOf({ theme, audience }: Told, random: Random): string {
  const about = filled(theme.title, random.pick(theme.about)).zh;
  return spaced(random.pick(audience === 'graduate' ? FIRST_WANTS : WANTS).replace('{}', about));
}

export const offersOf = ({ first, audience }: Told, random: Random): string =>
  spaced(random.pick(audience === 'graduate' ? FIRST_OFFERS : OFFERS).replace('{}', first.zh));
