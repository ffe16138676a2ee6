import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Judgements } from './measures.js';

const Skills = z.union([z.array(z.string()), z.record(z.string(), z.number().nonnegative())]);

/** A document or a query as it stands in a set. */
const Entry = z.object({
  id: z.string().min(1),
  text: z.string().optional(),
  /** Of a person: skill -> how often; of a query: the skills asked for. */
  skills: Skills.optional(),
});
export type Entry = z.output<typeof Entry>;

/** A past team of a member set. */
const PastTeam = z.object({ id: z.string().min(1), skills: Skills, members: z.array(z.string()) });
export type PastTeam = z.output<typeof PastTeam>;

const Optimum = z.object({
  id: z.string().min(1),
  opt_size: z.number().positive(),
  opt_sum: z.number().nullish(),
});
export type Optimum = z.output<typeof Optimum>;

/** A set that can't be read; the message names the file and the line. */
export class SetError extends Error {}

/** Which question a set asks, told by its files. */
export type Kind = 'ranking' | 'members' | 'formation';

export function kindOf(directory: string): Kind {
  if (!existsSync(directory)) throw new SetError(`${directory}: no such directory`);
  const has = (name: string) => existsSync(join(directory, name));
  if (has('edges.tsv') || has('optima.jsonl')) return 'formation';
  return has('train.jsonl') ? 'members' : 'ranking';
}

interface Line {
  text: string;
  /** File and number, to name in a message. */
  at: string;
}

async function readLines(directory: string, name: string): Promise<Line[]> {
  const path = join(directory, name);
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new SetError(`${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
  });
  const lines = content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, index) => ({ text, at: `${path}:${index + 1}` }))
    .filter(({ text }) => text.trim() !== '');
  if (lines.length === 0) throw new SetError(`${path}: empty`);
  return lines;
}

async function readObjects<T>(directory: string, name: string, shape: z.ZodType<T>): Promise<T[]> {
  return (await readLines(directory, name)).map(({ text, at }) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw new SetError(`${at}: not JSON (${(error as Error).message})`);
    }
    const read = shape.safeParse(value);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new SetError(`${at}: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}`);
  });
}

export const readEntries = (directory: string, name: 'documents.jsonl' | 'queries.jsonl') =>
  readObjects(directory, name, Entry);
export const readPastTeams = (directory: string) => readObjects(directory, 'train.jsonl', PastTeam);
/** None where nobody knows them. */
export const readOptima = async (directory: string): Promise<Optimum[]> =>
  existsSync(join(directory, 'optima.jsonl')) ? readObjects(directory, 'optima.jsonl', Optimum) : [];

/** Lines of two names and a number. */
async function readTriples(directory: string, name: string): Promise<[string, string, number][]> {
  return (await readLines(directory, name)).map(({ text, at }) => {
    const [one, other, number] = text.split('\t').map((cell) => cell.trim());
    if (!one || !other || !number || !Number.isFinite(Number(number)))
      throw new SetError(`${at}: not two names and a number, tabs between`);
    return [one, other, Number(number)];
  });
}

/** None where nobody worked with anybody. */
export const readEdges = async (directory: string): Promise<[string, string, number][]> =>
  existsSync(join(directory, 'edges.tsv')) ? readTriples(directory, 'edges.tsv') : [];

/** Gains above 0; a judged pair of an unknown document counts as not found. */
export async function readJudgements(directory: string): Promise<Judgements> {
  const judgements: Judgements = new Map();
  for (const [query, doc, gain] of await readTriples(directory, 'qrels.tsv')) {
    if (gain <= 0) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(doc, gain));
  }
  if (judgements.size === 0) throw new SetError(`${join(directory, 'qrels.tsv')}: no gain above 0`);
  return judgements;
}

const words = (text = ''): string[] => text.split(/\s+/).filter(Boolean);

/** Skill -> how often, from skills however they stand there or else from the words of the text. */
export function countsOf({ skills, text }: Pick<Entry, 'skills' | 'text'>): Record<string, number> {
  if (skills && !Array.isArray(skills)) return skills;
  const counts: Record<string, number> = {};
  for (const skill of skills ?? words(text)) counts[skill] = (counts[skill] ?? 0) + 1;
  return counts;
}

/** The skills of an entry, each once. */
export const skillsOf = (entry: Pick<Entry, 'skills' | 'text'>): string[] => Object.keys(countsOf(entry));

/** The text of an entry; where there is none, its skills, one used often said often. */
export function toText({ id, text, skills }: Entry): { id: string; text: string } {
  if (text !== undefined) return { id, text };
  return { id, text: skillText({ skills }) };
}

/** Skills as words, for plain text baselines. */
export const skillText = (entry: Pick<Entry, 'skills' | 'text'>): string =>
  Object.entries(countsOf(entry))
    .flatMap(([skill, count]) =>
      Array<string>(Math.max(1, Math.round(count))).fill(skill.replaceAll(' ', '_')),
    )
    .join(' ');
