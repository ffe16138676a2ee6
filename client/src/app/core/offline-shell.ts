/**
 * Registers the service worker that opens the shell and the last-read pages without a network, and names to it what
 * this page has loaded before the worker was there.
 * @param container where workers are registered; undefined where the browser or an insecure address has none
 */
export async function keepForOffline(container: ServiceWorkerContainer | undefined): Promise<void> {
  if (!container) return;
  await container.register('/service-worker.js', { updateViaCache: 'none' });
  const { active } = await container.ready;
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
  active?.postMessage({ loaded });
}
