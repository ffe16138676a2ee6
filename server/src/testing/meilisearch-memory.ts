import { refusal, type MeilisearchDouble } from './meilisearch-double.js';

interface Kept {
  id: string;
  title?: string;
}

/** Lets the double keep what it takes in, so that it can be compared with what it should have been told. */
export function keepDocuments(double: MeilisearchDouble) {
  const indexes = new Map<string, Map<string, Kept>>();
  const kept = (uid: string) => {
    const known = indexes.get(uid) ?? new Map<string, Kept>();
    indexes.set(uid, known);
    return known;
  };
  double.reply(({ method, path, body }) => {
    const [, , uid = '', documents, last] = path.split('/');
    if (path === '/indexes' && method === 'GET')
      return { status: 200, body: { results: [], offset: 0, limit: 1, total: 0 } };
    if (path === '/indexes' && method === 'POST') kept((body as { uid: string }).uid);
    else if (path === '/swap-indexes') {
      for (const { indexes: pair } of body as { indexes: [string, string] }[])
        [kept(pair[0]), kept(pair[1])].forEach((content, i) => indexes.set(pair[1 - i]!, content));
    } else if (method === 'DELETE' && !documents) indexes.delete(uid);
    else if (last === 'delete-batch') for (const id of body as string[]) kept(uid).delete(id);
    else if (documents && method === 'POST')
      for (const document of body as Kept[]) kept(uid).set(document.id, document);
    else if (method === 'GET' && path.startsWith('/indexes/')) {
      if (!indexes.has(uid)) return refusal(404, 'index_not_found', 'Index not found.');
      if (!last) return { status: 200, body: { uid, primaryKey: 'id' } };
      const document = kept(uid).get(last);
      return document ? { status: 200, body: document } : refusal(404, 'document_not_found', 'Not found.');
    }
    return undefined;
  });
  return {
    /** Id -> title of all that an index holds. */
    titlesIn: (uid: string) =>
      Object.fromEntries([...(indexes.get(uid)?.values() ?? [])].map(({ id, title }) => [id, title])),
    /** As an engine that came back on an empty disk. */
    forget: () => indexes.clear(),
  };
}
