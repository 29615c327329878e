/** What stands in the address of a tile for its zoom, column and row. */
const PLACES = ['{z}', '{x}', '{y}'] as const
/** A name or an address with an optional port. No wildcard: the page may fetch from this host only. */
const HOST = /^([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(:\d+)?$/

/**
 * The origin of the tiles of a map, such as `https://tiles.example.org`; `null` where the address is none
 * of a tile server. It goes into the content security policy as it is.
 */
export function originOfTiles(address: string): string | null {
  if (!PLACES.every((place) => address.includes(place))) return null
  const [first, other] = ['0', '1'].map((number) => {
    const one = PLACES.reduce((url, place) => url.replaceAll(place, number), address)
    return URL.canParse(one) ? new URL(one) : null
  })
  if (first == null || other == null) return null
  if (first.origin !== other.origin || !HOST.test(first.host)) return null
  if (first.protocol !== 'https:' && first.protocol !== 'http:') return null
  return first.username === '' && first.password === '' ? first.origin : null
}
