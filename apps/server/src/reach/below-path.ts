/**
 * The first parts of Bell Lap's own addresses. A public path that began with one could not be told from an address
 * whose path a proxy has taken off.
 */
export const OWN_FIRST_PARTS: ReadonlySet<string> = new Set([
  'api',
  'assets',
  'cal',
  'case',
  'example',
  'form',
  'healthz',
  'icons',
  'imports',
  'invitation',
  'load',
  'metrics',
  'mornings',
  'pages',
  'pain',
  'people',
  'plan',
  'pose',
  'progress',
  'races',
  'readyz',
  'runs',
  'settings',
  'shoes',
  'sign-in',
  'squad',
  'stopwatch',
  'strength',
  'take',
  'way-back',
  'welcome',
  'why',
])

/**
 * The address that routes know: without the path of the public address. An address without it stays as it is, because a
 * proxy may have taken the path off, and programs on this machine ask without it.
 *
 * @param url path and query of a request
 * @param path such as `/running`, or empty
 */
export function withoutPath(url: string, path: string): string {
  if (path === '' || !url.startsWith(path)) return url
  const rest = url.slice(path.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : url
}
