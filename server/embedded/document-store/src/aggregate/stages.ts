import { graphLookupStage } from './graph-lookup-stage.js';
import { documentsStage, facetStage, unionWithStage } from './branch-stages.js';
import {
  countStage,
  limitStage,
  matchStage,
  sampleStage,
  skipStage,
  sortByCountStage,
  sortStage,
} from './flow-stages.js';
import { compileGroup } from './group-stage.js';
import { compileLookup } from './lookup-stage.js';
import {
  addFieldsStage,
  projectStage,
  replaceRootStage,
  replaceWithStage,
  unsetStage,
  unwindStage,
} from './reshape-stages.js';
import type { StageCompiler } from './stage.js';

/** Every stage there is; any other name is an error. */
export const STAGES: Record<string, StageCompiler> = {
  $match: matchStage,
  $project: projectStage,
  $addFields: addFieldsStage,
  $set: addFieldsStage,
  $unset: unsetStage,
  $group: compileGroup,
  $sort: sortStage,
  $limit: limitStage,
  $skip: skipStage,
  $count: countStage,
  $sortByCount: sortByCountStage,
  $sample: sampleStage,
  $lookup: compileLookup,
  $unwind: unwindStage,
  $replaceRoot: replaceRootStage,
  $replaceWith: replaceWithStage,
  $facet: facetStage,
  $unionWith: unionWithStage,
  $documents: documentsStage,
  $graphLookup: graphLookupStage,
};
