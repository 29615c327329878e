const PREFIX = /^\/api\/v1\/athletes\/([^/?#]{1,200})(\/[^?#]*)(.*)$/

/** The athlete that each request names in its address. */
const ASKED = new WeakMap<object, string>()

/**
 * Every route of one athlete also exists below `/api/v1/athletes/{athleteId}`: the address is rewritten before
 * the route is looked for, and the athlete noted. So no route, and no handler, knows of the second address.
 *
 * @param url the address of the request, without the path of the public address
 * @returns the address that routes know
 */
export function withoutAthlete(request: object, url: string): string {
  const [, athleteId, path, rest] = PREFIX.exec(url) ?? []
  if (athleteId === undefined || path === undefined) return url
  // What cannot be decoded names nobody.
  ASKED.set(request, decodable(athleteId) ?? '')
  return `/api/v1${path}${rest}`
}

function decodable(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The athlete that the address names; `null` where it names none, so that the own one is meant. */
export const askedAthlete = (raw: object): string | null => ASKED.get(raw) ?? null
