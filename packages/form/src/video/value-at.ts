/** The value of a series between two of its places; `NaN` outside of it. */
export function valueAt(values: Float64Array, place: number): number {
  const below = Math.floor(place)
  const last = values.length - 1
  if (!(below >= 0) || below > last) return NaN
  const value = values[below] as number
  return below === last ? value : value + ((values[below + 1] as number) - value) * (place - below)
}
