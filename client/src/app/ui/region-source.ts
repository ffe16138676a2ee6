import {
  childrenOf,
  findRegions,
  regionByCode,
  regions,
  type Region,
} from '@longcai/shared/reference/regions';
import type { Choice, PickerSource } from './picker-source.js';

const FOUND = 12;

export const regionSource: PickerSource = {
  children: (code) =>
    (code ? childrenOf(code) : regions.filter(({ parent }) => parent === null)).map(choiceOf),
  parent: (code) => regionByCode(code)?.parent ?? null,
  find: (text) => findRegions(text, FOUND).map(({ region }) => choiceOf(region)),
  byId: (code) => {
    const region = regionByCode(code);
    return region && choiceOf(region);
  },
};

function choiceOf(region: Region): Choice {
  const above = region.parent ? regionByCode(region.parent) : undefined;
  return {
    id: region.code,
    name: region.name,
    ...(above ? { place: above.name } : {}),
    hasChildren: childrenOf(region.code).length > 0,
    selectable: true,
  };
}
