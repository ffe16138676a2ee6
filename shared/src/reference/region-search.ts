import { covers, latinLetters, PROVINCE, type Region } from './region.js';

/** A region read from a text, and what followed it: 牡丹江东宁市绥阳镇 is 东宁市 with the rest 绥阳镇. */
export interface RegionHit {
  region: Region;
  rest: string;
}

interface Step extends RegionHit {
  /** Written with its full name, not the short one. */
  full: boolean;
}

const separators = /[\s>/·,，、|→-]+/g;
const han = /\p{Script=Han}/u;
const levelOrder = { province: 0, prefecture: 1, county: 2 };

/** The search behind findRegions, over any table of regions. */
export function regionFinder(regions: readonly Region[]) {
  return (text: string, limit = 10): RegionHit[] => {
    const plain = text.normalize('NFKC').replace(/^\s*(中华人民共和国|中国)/, '');
    const inChinese = han.test(plain);
    const query = inChinese ? plain.replace(separators, '') : latinLetters(plain);
    if (!query) return [];
    const names = inChinese ? chineseNames : latinNames;
    const read = longest(walk(regions, query, names), query);
    const begun = read.flatMap((step) =>
      step.rest ? beginningWith(below(step.region, regions), step.rest, names) : [],
    );
    const hits = begun.length ? begun : read.length ? read : beginningWith(regions, query, names);
    const ranked = new Map(hits.sort(byRank).map(({ region, rest }) => [region.code, { region, rest }]));
    return [...ranked.values()].slice(0, limit);
  };
}

function below(region: Region, regions: readonly Region[]): Region[] {
  return regions.filter((other) => covers(region, other));
}

type Names = (region: Region) => string[];

/** Everyday names, and the districts of Yichun that were merged in 2019. */
const otherNames: Record<string, string[]> = {
  '230100': ['哈市'],
  '230200': ['齐市'],
  '230882': ['建三江'],
  '230624': ['杜蒙县', '杜蒙'],
  '230717': ['伊春区', '美溪区'],
  '230718': ['乌马河区', '翠峦区'],
  '230719': ['上甘岭区'],
  '230723': ['汤旺河区', '乌伊岭区'],
  '230724': ['新青区', '红星区', '五营区'],
  '230725': ['带岭区'],
  '230751': ['西林区', '金山屯区'],
};

function chineseNames({ code, name, short, level }: Region): string[] {
  const formerly = level === 'county' ? ['市', '县', '区'].map((suffix) => short + suffix) : [];
  return [name.zh, ...formerly, ...(otherNames[code] ?? []), short];
}

const latin = new Map<Region, string[]>();

function latinNames(region: Region): string[] {
  let names = latin.get(region);
  if (!names) {
    const [stem = ''] = region.name.en.split(/ (?=District|County|Prefecture|League|Autonomous)/);
    names = [...new Set([latinLetters(region.name.en), latinLetters(stem), region.pinyin])];
    latin.set(region, names);
  }
  return names;
}

/** Takes names off the front of the text, each below the one before, as deep as they go. */
function walk(regions: readonly Region[], text: string, names: Names, within?: Region): Step[] {
  const steps: Step[] = [];
  for (const region of regions) {
    const [full, ...others] = names(region);
    const name = [full, ...others].find((name) => name && text.startsWith(name));
    if (!name) continue;
    const rest = text.slice(name.length);
    if (name === region.short && isStreetOrVillage(rest, within)) continue;
    const deeper = rest ? walk(below(region, regions), rest, names, region) : [];
    if (deeper.length) steps.push(...deeper);
    else steps.push({ region, rest, full: name === full });
  }
  return steps;
}

/** 友谊路 and 向阳乡 don't mean 友谊县 and 向阳区. */
function isStreetOrVillage(rest: string, within?: Region): boolean {
  return within ? /^[路街巷屯村]/.test(rest) : /^[路街巷屯村镇乡]/.test(rest);
}

function longest(steps: Step[], query: string): Step[] {
  const shortestRest = Math.min(...steps.map((step) => step.rest.length), query.length);
  return steps.filter((step) => step.rest.length === shortestRest);
}

function beginningWith(regions: readonly Region[], text: string, names: Names): Step[] {
  return regions
    .filter((region) => names(region).some((name) => name.startsWith(text)))
    .map((region) => ({ region, rest: '', full: false }));
}

function byRank(a: Step, b: Step): number {
  return (
    Number(b.full) - Number(a.full) ||
    levelOrder[a.region.level] - levelOrder[b.region.level] ||
    Number(isOurs(b.region)) - Number(isOurs(a.region)) ||
    a.region.code.localeCompare(b.region.code)
  );
}

function isOurs(region: Region): boolean {
  return region.code.startsWith(PROVINCE.slice(0, 2));
}
