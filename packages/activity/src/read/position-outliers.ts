import { greatCircleM } from './great-circle.ts'

/** Faster than anything that carries a runner's watch over the ground, m/s. */
const FASTEST_MPS = 100
/** A fix may be off by so much, metres. */
const SLACK_M = 200
/** So many fixes in a row may be wrong. */
const LOOK_AHEAD = 20

/** Positions of a recording, columns of equal length, `NaN` where there is none. */
export interface Positions {
  readonly timeS: Float64Array
  readonly latitudeDeg: Float64Array
  readonly longitudeDeg: Float64Array
}

/**
 * The positions without those that nobody can have been at: latitude and longitude both zero, as
 * devices write without a fix, and fixes far away from which the track comes back. A jump without a way
 * back stays: then it is not known which side is right.
 */
export function withoutFarPositions(positions: Positions): {
  readonly latitudeDeg: Float64Array
  readonly longitudeDeg: Float64Array
  readonly dropped: number
} {
  const latitudeDeg = positions.latitudeDeg.slice()
  const longitudeDeg = positions.longitudeDeg.slice()
  let dropped = 0
  const drop = (place: number) => {
    latitudeDeg[place] = Number.NaN
    longitudeDeg[place] = Number.NaN
    dropped += 1
  }
  for (const [place, latitude] of latitudeDeg.entries()) {
    if (latitude === 0 && longitudeDeg[place] === 0) drop(place)
  }
  const at = { timeS: positions.timeS, latitudeDeg, longitudeDeg }
  const known = [...latitudeDeg.keys()].filter((i) => !Number.isNaN(latitudeDeg[i]))
  let last = known[0]
  for (let i = 1; i < known.length; i += 1) {
    const place = known[i] as number
    if (last === undefined || canReach(at, last, place)) {
      last = place
      continue
    }
    const from = last
    const ahead = known.slice(i + 1, i + 1 + LOOK_AHEAD)
    const back = ahead.findIndex((next) => canReach(at, from, next))
    if (back >= 0) {
      for (const far of known.slice(i, i + 1 + back)) drop(far)
      i += back
    } else last = place
  }
  return { latitudeDeg, longitudeDeg, dropped }
}

function canReach({ timeS, latitudeDeg, longitudeDeg }: Positions, from: number, to: number) {
  const of = (place: number) => ({
    latitudeDeg: latitudeDeg[place] as number,
    longitudeDeg: longitudeDeg[place] as number,
  })
  const seconds = Math.max(0, (timeS[to] as number) - (timeS[from] as number))
  return greatCircleM(of(from), of(to)) <= SLACK_M + FASTEST_MPS * seconds
}
