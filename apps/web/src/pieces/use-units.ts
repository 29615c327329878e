import { formatDistance, formatPace, formatPaceRange, paceUnitOf } from '@bell-lap/units/pace'
import type { UnitSystem } from '@bell-lap/units/pace'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../api/settings.ts'

export interface Units {
  readonly system: UnitSystem
  readonly distance: (distanceM: number) => string
  readonly pace: (speedMps: number) => string
  readonly paceRange: (slowMps: number, fastMps: number) => string
}

function unitsOf(system: UnitSystem): Units {
  return {
    system,
    distance: (distanceM) => formatDistance(distanceM, system),
    pace: (speedMps) => formatPace(speedMps, paceUnitOf(system)),
    paceRange: (slowMps, fastMps) => formatPaceRange(slowMps, fastMps, system),
  }
}

const METRIC = unitsOf('metric')
const IMPERIAL = unitsOf('imperial')

/** Distances and paces as the runner wants to read them. */
export function useUnits(): Units {
  const settings = useQuery(settingsQuery)
  return settings.data?.units === 'imperial' ? IMPERIAL : METRIC
}
