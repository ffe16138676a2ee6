import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Judgements } from './measures.js';

/** A document or a query as it stands in a set. */
export interface Entry {
  id: string;
  text?: string;
  /** Of a person: skill -> how often; of a query: the skills asked for. */
  skills?: string[] | Record<string, number>;
}

/** A past team of a member set. */
export interface PastTeam {
  id: string;
  skills: string[];
  members: string[];
}

/** Which question a set asks, told by its files. */
export type Kind = 'ranking' | 'members' | 'formation';

export function kindOf(directory: string): Kind {
  if (existsSync(join(directory, 'edges.tsv'))) return 'formation';
  return existsSync(join(directory, 'train.jsonl')) ? 'members' : 'ranking';
}

export async function readLines(directory: string, name: string): Promise<string[]> {
  const content = await readFile(join(directory, name), 'utf8');
  return content.split(/\r?\n/).filter((line) => line.trim() !== '');
}

export async function readEntries<T = Entry>(directory: string, name: string): Promise<T[]> {
  return (await readLines(directory, name)).map((line) => JSON.parse(line) as T);
}

/** Gains above 0; a judged pair of an unknown document counts as not found. */
export async function readJudgements(directory: string): Promise<Judgements> {
  const judgements: Judgements = new Map();
  for (const line of await readLines(directory, 'qrels.tsv')) {
    const [query, doc, gain] = line.split('\t') as [string, string, string];
    if (Number(gain) <= 0) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(doc, Number(gain)));
  }
  return judgements;
}

/** People of a team set have skills with counts instead of a text: a skill used often is said often. */
export function toText({ id, text, skills }: Entry): { id: string; text: string } {
  if (text !== undefined && !skills) return { id, text };
  const words = Array.isArray(skills)
    ? skills
    : Object.entries(skills ?? {}).flatMap(([skill, count]) => Array<string>(count).fill(skill));
  return { id, text: words.map((word) => word.replaceAll(' ', '_')).join(' ') || (text ?? '') };
}
