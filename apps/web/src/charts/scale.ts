/** Turns a value into a place on the drawing, in pixels. */
export type Scale = (value: number) => number

export type Span = readonly [from: number, to: number]

export function linearScale(domain: Span, range: Span): Scale {
  const width = domain[1] - domain[0]
  return (value) =>
    width === 0
      ? (range[0] + range[1]) / 2
      : range[0] + ((value - domain[0]) / width) * (range[1] - range[0])
}

/** Equal ratios get equal lengths; the domain is positive. */
export function logScale(domain: Span, range: Span): Scale {
  const inside = linearScale([Math.log(domain[0]), Math.log(domain[1])], range)
  return (value) => inside(Math.log(value))
}

/** Smallest span that holds all values, widened by a share on both sides; `null` for none. */
export function spanOf(values: readonly number[], widen = 0): Span | null {
  if (values.length === 0) return null
  const low = Math.min(...values)
  const high = Math.max(...values)
  const extra = (high - low || Math.abs(high) * 0.02 || 1) * widen
  return [low - extra, high + extra]
}

/** At least as wide as `least`, about the same middle: what is smaller than a reader is told is not drawn large. */
export function atLeast([low, high]: Span, least: number): Span {
  const extra = Math.max(0, least - (high - low)) / 2
  return [low - extra, high + extra]
}

const DECIMAL_STEPS = [1, 2, 5, 10] as const
const CLOCK_STEPS_S = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600] as const

/** Round numbers inside a span, about `count` of them. */
export function niceTicks(span: Span, count: number): readonly number[] {
  const rough = (span[1] - span[0]) / Math.max(1, count)
  if (!(rough > 0)) return [span[0]]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (DECIMAL_STEPS.find((one) => one * power >= rough) ?? 10) * power
  return everyStep(span, step)
}

/** Ticks for times in seconds: whole seconds, quarter minutes, minutes, hours. */
export function clockTicks(span: Span, count: number): readonly number[] {
  const rough = (span[1] - span[0]) / Math.max(1, count)
  const step = CLOCK_STEPS_S.find((one) => one >= rough)
  return step === undefined ? niceTicks(span, count) : everyStep(span, step)
}

function everyStep(span: Span, step: number): readonly number[] {
  const first = Math.ceil(span[0] / step - 1e-9)
  const last = Math.floor(span[1] / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

/** An SVG path through points. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
}

/** A closed SVG path between an upper and a lower line. */
export function bandPath(
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
): string {
  return upper.length === 0 ? '' : `${linePath([...upper, ...lower.toReversed()])}Z`
}

/** Index of the value nearest to `wanted`; −1 for none. */
export function nearestIndex(values: readonly number[], wanted: number): number {
  let best = -1
  let distance = Infinity
  values.forEach((value, index) => {
    const away = Math.abs(value - wanted)
    if (away < distance) {
      best = index
      distance = away
    }
  })
  return best
}
