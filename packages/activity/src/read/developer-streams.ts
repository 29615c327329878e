import type { DeveloperColumn } from '@bell-lap/fit/developer-columns'
import type { StreamName } from '../activity.ts'
import { isVoid } from './column-values.ts'

interface Meaning {
  readonly stream: StreamName
  readonly name: RegExp
  readonly nativeField?: number
  readonly units: RegExp
  readonly scale: number
}

/** What foot pods and power apps (Stryd, Garmin Running Power, RunScribe) call their fields. */
const MEANINGS: readonly Meaning[] = [
  { stream: 'powerW', name: /^(rp_)?power$/i, nativeField: 7, units: /^w/i, scale: 1 },
  { stream: 'groundContactMs', name: /^ground (contact )?time$/i, units: /^(ms|mill)/i, scale: 1 },
  {
    stream: 'verticalOscillationMm',
    name: /^vertical oscillation$/i,
    units: /^(cm|cent)/i,
    scale: 10,
  },
  { stream: 'formPowerW', name: /^form power$/i, units: /^w/i, scale: 1 },
  { stream: 'airPowerW', name: /^air power$/i, units: /^w/i, scale: 1 },
  { stream: 'legSpringStiffnessKnM', name: /^leg spring stiffness$/i, units: /^kn/i, scale: 1 },
]

/** Columns of developer fields that we know, under our names; and the names of the others. */
export function developerStreams(developer: readonly DeveloperColumn[]): {
  readonly known: Readonly<Partial<Record<StreamName, Float64Array>>>
  readonly others: readonly string[]
} {
  const known: Partial<Record<StreamName, Float64Array>> = {}
  const others: string[] = []
  for (const { name, units, nativeField, values } of developer) {
    const meaning = MEANINGS.find(
      (one) =>
        (one.name.test(name) ||
          (one.nativeField !== undefined && one.nativeField === nativeField)) &&
        one.units.test(units),
    )
    if (meaning === undefined || known[meaning.stream] !== undefined) {
      if (name !== '') others.push(units === '' ? name : `${name} (${units})`)
      continue
    }
    // Zero is what a pod writes until it is heard.
    const column = values.map((value) => (value > 0 ? value * meaning.scale : Number.NaN))
    if (!isVoid(column)) known[meaning.stream] = column
  }
  return { known, others: [...new Set(others)] }
}
