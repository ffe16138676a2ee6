// Chunks of a production build as stats.json tells of them.

/** The chunk that a source file became part of. */
export function chunkWith(outputs, source) {
  const name = Object.keys(outputs).find((name) => name.endsWith('.js') && source in outputs[name].inputs);
  if (!name) throw new Error(`No chunk has ${source}`);
  return name;
}

/** A chunk with everything it imports at once. */
export function closureOf(outputs, name, seen = new Set()) {
  if (!name.endsWith('.js') || seen.has(name) || !outputs[name]) return seen;
  seen.add(name);
  for (const { path, kind } of outputs[name].imports)
    if (kind === 'import-statement') closureOf(outputs, path, seen);
  return seen;
}
