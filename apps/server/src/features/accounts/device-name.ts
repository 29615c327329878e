const BROWSERS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Headless)?Chrome\/|\bCriOS\//],
  ['Safari', /\bSafari\//],
  ['curl', /^curl\//],
  // Its own program, which asks by Node.js or within one process.
  ['bell-lap', /^(node|lightMyRequest)$/],
]
const SYSTEMS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]
const LENGTH_AT_MOST = 60

/**
 * A browser and its system as a runner knows them, such as “Firefox, Android”, from what the browser
 * says of itself (the header `user-agent`). `null` when it says nothing.
 */
export function deviceName(userAgent: string | undefined): string | null {
  if (userAgent === undefined || userAgent === '') return null
  const known = [BROWSERS, SYSTEMS]
    .map((names) => names.find(([, sign]) => sign.test(userAgent))?.[0])
    .filter((name) => name !== undefined)
  if (known.length > 0) return known.join(', ')
  const plain = userAgent.replace(/[^\w ./;()-]/g, '')
  return plain === '' ? null : plain.slice(0, LENGTH_AT_MOST)
}
