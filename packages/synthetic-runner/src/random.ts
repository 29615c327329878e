/** A seeded source of random numbers: the same seed gives the same numbers, in the same order. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number
  /** Uniform in [low, high). */
  readonly between: (low: number, high: number) => number
  /** A whole number in [low, high], both ends included. */
  readonly whole: (low: number, high: number) => number
  /** Standard normal (Box & Muller 1958). */
  readonly normal: () => number
  /** Number of events when `mean` are expected (Knuth 1969); for small means. */
  readonly poisson: (mean: number) => number
  readonly chance: (probability: number) => boolean
}

/**
 * mulberry32 (Tommy Ettinger 2017): 32 bits of state, good enough for stories, not for secrets.
 *
 * @example
 * seededRandom(7).whole(1, 6) // the same number each time
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const poisson = (mean: number) => {
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = uniform(); product > limit; product *= uniform()) count += 1
    return count
  }
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    whole: (low, high) => low + Math.floor((high - low + 1) * uniform()),
    normal,
    poisson,
    chance: (probability) => uniform() < probability,
  }
}

/** A seed of its own for one part of a story, so that a change in one part leaves the others alone. */
export function seedFor(seed: number, part: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35)) >>> 0
}

/** Normal noise cut at `limitSds`, so that no single draw spoils a story. */
export function boundedNormal(random: Random, limitSds: number): number {
  return Math.max(-limitSds, Math.min(limitSds, random.normal()))
}
