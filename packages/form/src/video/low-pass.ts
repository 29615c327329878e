/** Smoothing without a delay, and slopes of what was smoothed. */

interface Filter {
  readonly b: readonly [number, number, number]
  readonly a: readonly [number, number]
}

/**
 * A Butterworth low-pass of fourth order without lag: one of second order forwards and backwards, with
 * the ends reflected (Winter 2009, section 2.2.4.4). Gives a copy where the cut-off is too near half the rate, or the
 * series too short, to smooth anything.
 *
 * @param cutOffHz what is slower stays
 * @param rateHz values a second
 */
export function lowPass(values: Float64Array, cutOffHz: number, rateHz: number): Float64Array {
  const count = values.length
  if (cutOffHz >= 0.49 * rateHz || count < 8) return values.slice()
  const filter = butterworth(cutOffHz, rateHz)
  const pad = Math.min(count - 1, Math.round(rateHz / 2))
  const padded = reflected(values, pad)
  const there = filtered(padded, filter).reverse()
  return filtered(there, filter)
    .reverse()
    .slice(pad, pad + count)
}

/** Change a second at each value, from its neighbours, or from those some places away. */
export function slopes(values: Float64Array, rateHz: number, reach = 1): Float64Array {
  const last = values.length - 1
  return values.map((_, i) => {
    const before = Math.max(0, i - reach)
    const after = Math.min(last, i + reach)
    return (
      (((values[after] as number) - (values[before] as number)) * rateHz) / (after - before || 1)
    )
  })
}

/** Run twice, a filter cuts off lower; its own cut-off is raised by as much. */
const TWO_PASSES = Math.pow(Math.SQRT2 - 1, 0.25)

function butterworth(cutOffHz: number, rateHz: number): Filter {
  const w = Math.tan((Math.PI * Math.min(cutOffHz / TWO_PASSES, 0.49 * rateHz)) / rateHz)
  const norm = 1 / (1 + Math.SQRT2 * w + w * w)
  return {
    b: [w * w * norm, 2 * w * w * norm, w * w * norm],
    a: [2 * (w * w - 1) * norm, (1 - Math.SQRT2 * w + w * w) * norm],
  }
}

function reflected(values: Float64Array, pad: number): Float64Array {
  const last = values.length - 1
  const value = (i: number) => {
    if (i < 0) return 2 * (values[0] as number) - (values[-i] as number)
    if (i > last) return 2 * (values[last] as number) - (values[2 * last - i] as number)
    return values[i] as number
  }
  return Float64Array.from({ length: values.length + 2 * pad }, (_, i) => value(i - pad))
}

function filtered(values: Float64Array, { b, a }: Filter): Float64Array {
  const first = values[0] ?? 0
  let [x1, x2, y1, y2] = [first, first, first, first]
  return values.map((x) => {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
    ;[x1, x2, y1, y2] = [x, x1, y, y1]
    return y
  })
}
