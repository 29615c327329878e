import { MILE_M } from '@bell-lap/units/length'

type Sex = 'female' | 'male'
/** Distance, then a, b and c of `points = a·t² + b·t + c`. */
type Row = readonly [distanceM: number, a: number, b: number, c: number]

/**
 * Coefficients of the scoring tables of 2025, outdoor track (World Athletics; quadratics through the
 * printed tables, exact to one point). Points were made to compare elite marks over events: far from
 * there they are no equivalence.
 */
const TABLES: Readonly<Record<Sex, readonly Row[]>> = {
  female: [
    [800, 0.06879989342, -34.39926192, 4299.822125],
    [1000, 0.03819970853, -25.21148779, 4159.840559],
    [1500, 0.01339999627, -14.47186118, 3907.365584],
    [MILE_M, 0.0116499986, -13.51388116, 3918.992005],
    [3000, 0.002538997461, -6.093570429, 3656.127934],
    [2 * MILE_M, 0.002156998258, -5.592213857, 3624.580323],
    [5000, 0.0008079992471, -3.393589789, 3563.261678],
    [10000, 0.000171200045, -1.540798503, 3466.792517],
  ],
  male: [
    [800, 0.1980049254, -72.07136039, 6558.281603],
    [1000, 0.1122998725, -53.34129688, 6334.142779],
    [1500, 0.0406599253, -31.3077363, 6026.662254],
    [MILE_M, 0.0350996776, -29.13245626, 6044.924547],
    [3000, 0.008150049933, -13.69198354, 5750.592464],
    [2 * MILE_M, 0.007029988518, -12.721403, 5755.132719],
    [5000, 0.002777997945, -8.000608112, 5760.418712],
    [10000, 0.0005239994429, -3.301192526, 5199.371486],
  ],
}
/** Marks worth fewer or more points than these stand in no table. */
const FEWEST = 1
const MOST = 1400

/**
 * Points of a mark, unrounded; `null` for a distance without a table or a mark outside of it.
 *
 * @example
 * worldAthleticsPoints({ distanceM: 1609.344, timeS: 270 }, 'male')
 */
export function worldAthleticsPoints(
  mark: { readonly distanceM: number; readonly timeS: number },
  sex: Sex,
): number | null {
  const row = rowOf(mark.distanceM, sex)
  if (row === undefined) return null
  const [, a, b, c] = row
  // Past the foot of the parabola points would grow again.
  if (mark.timeS > -b / (2 * a)) return null
  const points = a * mark.timeS ** 2 + b * mark.timeS + c
  return points >= FEWEST && points <= MOST + 1 ? points : null
}

/** Time in seconds worth these points over a distance; `null` where there is no table. */
export function timeOfPoints(points: number, distanceM: number, sex: Sex): number | null {
  const row = rowOf(distanceM, sex)
  if (row === undefined) return null
  const [, a, b, c] = row
  const root = b * b - 4 * a * (c - points)
  return root < 0 ? null : (-b - Math.sqrt(root)) / (2 * a)
}

const rowOf = (distanceM: number, sex: Sex) =>
  TABLES[sex].find((row) => Math.abs(row[0] - distanceM) < 0.5)
