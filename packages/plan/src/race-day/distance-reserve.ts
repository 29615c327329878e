/** D′, the distance that can be run above the critical speed, through a race. */

/** Critical speed in m/s and D′ in m; the error of the line `D = CS·t + D′` at any time, m. */
export interface SpeedReserve {
  readonly speedMps: number
  readonly reserveM: number
  /** Standard deviation of the distance that the line gives for a time, m. */
  readonly sdAtM: (timeS: number) => number
}

/** Standard normal quantile of the 80 % range. */
const Z80 = 1.2816

/** A stretch of a race: what was really run in it (more than the lap in an outer lane), and its time. */
export interface RunStretch {
  readonly runM: number
  readonly timeS: number
}

/** What is left of D′ at a mark, with its 80 % range, m. Below 0 the goal asks for more than there is. */
export interface ReserveLeft {
  readonly leftM: number
  readonly lowM: number
  readonly highM: number
}

/**
 * What is left of D′ at the start and at the end of each stretch. Above the critical speed it is spent by
 * `(v − CS)·t` (Monod & Scherrer 1965), below it comes back at the same rate up to the full reserve (X; races
 * hardly go there). The range follows from the error of the line through the runner's results.
 */
export function reserveThrough(
  stretches: readonly RunStretch[],
  { speedMps, reserveM, sdAtM }: SpeedReserve,
): readonly ReserveLeft[] {
  const left = [reserveM]
  const clock = [0]
  for (const { runM, timeS } of stretches) {
    const before = left.at(-1) ?? reserveM
    left.push(Math.min(reserveM, before - spentM({ runM, timeS }, speedMps)))
    clock.push((clock.at(-1) ?? 0) + timeS)
  }
  return left.map((leftM, i) => {
    const half = Z80 * sdAtM(clock[i] ?? 0)
    return { leftM, lowM: leftM - half, highM: leftM + half }
  })
}

/**
 * Metres of D′ that a stretch takes; negative where it gives some back.
 *
 * @example
 * spentM({ runM: 1609.344, timeS: 360 }, 4) // 169.344
 */
export function spentM({ runM, timeS }: RunStretch, criticalMps: number): number {
  return runM - criticalMps * timeS
}

/**
 * What a first lap that is too fast takes from D′ beyond the planned lap, and the seconds it costs later at the
 * least: metres that are missing must be run at the critical speed. Science H6: the first lap of a 6:00 mile run
 * 3 % fast takes 10.4 m more at a critical speed of 4.0 m/s, and costs 2.6 s.
 */
export function costOfFastLap(
  plannedS: number,
  { fastShare, criticalMps }: { readonly fastShare: number; readonly criticalMps: number },
): { readonly lapS: number; readonly extraM: number; readonly fadeS: number } {
  const lapS = plannedS / (1 + fastShare)
  const extraM = criticalMps * (plannedS - lapS)
  return { lapS, extraM, fadeS: extraM / criticalMps }
}
