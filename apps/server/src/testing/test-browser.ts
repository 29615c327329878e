import type { TestBellLap } from './open-for-test.ts'

type Method = Parameters<TestBellLap['ask']>[0]

/** A browser that keeps its cookies from one request to the next. */
export interface TestBrowser {
  readonly ask: (method: Method, url: string, body?: unknown) => ReturnType<TestBellLap['ask']>
  readonly cookies: ReadonlyMap<string, string>
}

const ORIGIN = 'http://localhost'
let opened = 0

/** Opens a browser at an address of its own, at first with the cookies of `cookie`, as a header has them. */
export function openBrowser(bellLap: TestBellLap, cookie = ''): TestBrowser {
  const cookies = new Map<string, string>()
  opened += 1
  const remoteAddress = `10.0.${opened >> 8}.${opened & 255}`
  for (const pair of cookie.split('; ')) {
    const at = pair.indexOf('=')
    if (at > 0) cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return {
    cookies,
    ask: async (method, url, body) => {
      const answer = await bellLap.app.inject({
        method,
        remoteAddress,
        url: url.startsWith('/api/') ? url : `/api/v1${url}`,
        headers: {
          host: new URL(ORIGIN).host,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(method === 'GET' ? {} : { origin: ORIGIN }),
        },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
        const [pair = ''] = line.split(';')
        const at = pair.indexOf('=')
        if (/max-age=0\b|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(pair.slice(0, at))
        else cookies.set(pair.slice(0, at), pair.slice(at + 1))
      }
      return answer
    },
  }
}
