import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by `npm run prove`: the large numbers, which take hours and not seconds. */
    proving: boolean
  }
}

/** How many cases a test tries: `few` in `npm test`, `many` in `npm run prove`. */
export const howMany = (few: number, many: number): number => (inject('proving') ? many : few)
