// Compresses the production build as a server would, and fails when the first load or a route outgrows its budget.
import { readFileSync, rmSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chunkWith, closureOf } from './chunks.mjs';

const INITIAL = 110;
const ROUTE = 90;
const PAGE = /^src\/app\/.*(\.routes|-page)\.ts$/;

const dist = join(dirname(fileURLToPath(import.meta.url)), 'dist');
const stats = join(dist, 'stats.json');
const { outputs } = JSON.parse(readFileSync(stats, 'utf8'));
rmSync(stats);

const sizes = new Map();
const brotli = (name) => {
  if (!sizes.has(name)) sizes.set(name, brotliCompressSync(readFileSync(join(dist, name))).length / 1000);
  return sizes.get(name);
};

const sum = (names) => [...names].reduce((total, name) => total + brotli(name), 0);
const initial = closureOf(outputs, chunkWith(outputs, 'src/main.ts'));
const routes = Object.keys(outputs)
  .map((name) => ({ name, entry: Object.keys(outputs[name].inputs).find((file) => PAGE.test(file)) }))
  .filter(({ name, entry }) => entry && name.endsWith('.js') && !initial.has(name))
  .map(({ name, entry }) => ({
    entry,
    size: sum([...closureOf(outputs, name)].filter((part) => !initial.has(part))),
  }))
  .sort((a, b) => b.size - a.size);

console.log(`first load ${sum(initial).toFixed(1)} kB of ${INITIAL} kB brotli`);
for (const { entry, size } of routes) console.log(`  ${size.toFixed(1).padStart(6)} kB  ${entry}`);

const tooLarge = [
  ...(sum(initial) > INITIAL ? [`first load is over ${INITIAL} kB`] : []),
  ...routes.filter(({ size }) => size > ROUTE).map(({ entry }) => `${entry} is over ${ROUTE} kB`),
];
if (tooLarge.length > 0) {
  console.error(`Budget exceeded: ${tooLarge.join('; ')}`);
  process.exit(1);
}
