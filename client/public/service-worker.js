// Keeps the shell and the pages last read, so that both open without a network. Plain JavaScript: it is not bundled.
// Online nothing comes from here but files whose name carries their hash; an answer is kept only in case the network fails.
const SHELL = 'longcai-shell';
const PAGES = 'longcai-pages';
const MOST_FILES = 400;
const MOST_PAGES = 80;

const HASHED = /(-[A-Z0-9]{8}\.\w+|chunk-[\w-]{8}\.js)$/;
const NAMED = /^\/(fonts\/|fonts\.css$|icon|app\.webmanifest$)/;
const SESSION = '/api/session';
/** Reads that may be shown again. Rooms are not among them: they catch up by sequence number, and files and tables are not pages. */
const READ =
  /^\/api\/(home|libraries|projects|search|offers|organisations|profiles|people|teams|applications|matches|positions|notices|skills|cases\/lookup)(\/|$)/;
/** Whoever signs in or out, or becomes someone new, leaves nothing of the one before. */
const CHANGES_READER = /^\/api\/(session|sessions|accounts|password-resets)(\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.add('/'))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page names what it had loaded before this worker was there. */
self.addEventListener('message', (event) => {
  const paths = event.data?.loaded;
  if (Array.isArray(paths))
    event.waitUntil(keepFiles(paths.filter((path) => HASHED.test(path) || NAMED.test(path))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method !== 'GET') {
    if (CHANGES_READER.test(pathname)) event.respondWith(afterForgetting(request));
    return;
  }
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(page(request));
  else if (HASHED.test(pathname)) event.respondWith(file(request));
  else if (NAMED.test(pathname)) event.respondWith(newest(request, SHELL, MOST_FILES));
  else if (pathname === SESSION) event.respondWith(reader(request));
  else if (READ.test(pathname)) event.respondWith(newest(request, PAGES, MOST_PAGES));
});

async function keepFiles(paths) {
  const cache = await caches.open(SHELL);
  for (const path of paths) if (!(await cache.match(path))) await cache.add(path).catch(() => undefined);
}

/** Every page address has the same index; the newest one is kept. */
async function page(request) {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(SHELL)).put('/', response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match('/', { cacheName: SHELL });
    if (kept) return kept;
    throw error;
  }
}

async function file(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await keep(cache, request, response.clone(), MOST_FILES);
  return response;
}

/** From the network; what it answered last where there is none. */
async function newest(request, name, most) {
  try {
    const response = await fetch(request);
    if (response.status === 401) await caches.delete(PAGES);
    else if (response.ok) await keep(await caches.open(name), request, response.clone(), most);
    return response;
  } catch (error) {
    const kept = await caches.match(request, { cacheName: name });
    if (kept) return kept;
    throw error;
  }
}

/** Who is signed in; when that is someone else than before, what the one before had read goes. */
async function reader(request) {
  const before = await caches.match(request, { cacheName: PAGES });
  const response = await newest(request, PAGES, MOST_PAGES);
  if (before && idOf(await before.text()) !== idOf(await response.clone().text())) await caches.delete(PAGES);
  return response;
}

const idOf = (text) => /"id":"(\w+)"/.exec(text)?.[1];

async function afterForgetting(request) {
  await caches.delete(PAGES);
  const response = await fetch(request);
  // What was being read meanwhile may have been kept for the one who has just gone.
  await caches.delete(PAGES);
  return response;
}

/** Puts it last and lets go of the oldest beyond `most`. */
async function keep(cache, request, response, most) {
  await cache.delete(request);
  await cache.put(request, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most)))
    if (new URL(old.url).pathname !== '/') await cache.delete(old);
}
