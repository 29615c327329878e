import type { Reader } from '@bell-lap/text/numbers'
import { sayDistance, sayNumber, sayPace, sayPaceRange } from '@bell-lap/text/numbers'
import type { UnitSystem } from '@bell-lap/units/pace'
import { weatherUnit } from '@bell-lap/units/weather-unit'
import { useText } from '../text/use-text.ts'

export interface Units {
  readonly system: UnitSystem
  readonly distance: (distanceM: number) => string
  /** An ascent or an altitude: "120 m", "394 ft" */
  readonly height: (heightM: number) => string
  readonly pace: (speedMps: number) => string
  readonly paceRange: (slowMps: number, fastMps: number) => string
}

const known = new Map<string, Units>()

function unitsOf(reader: Reader): Units {
  const key = `${reader.locale} ${reader.units}`
  const height = weatherUnit('height', reader.units)
  const units = known.get(key) ?? {
    system: reader.units,
    distance: (distanceM) => sayDistance(distanceM, reader, 'run'),
    height: (heightM) => `${sayNumber(height.toShown(heightM), reader.locale)} ${height.unit}`,
    pace: (speedMps) => sayPace(speedMps, reader),
    paceRange: (low, high) => sayPaceRange({ low, high }, reader),
  }
  known.set(key, units)
  return units
}

/** Distances and paces as the runner wants to read them. */
export function useUnits(): Units {
  return unitsOf(useText().reader)
}
