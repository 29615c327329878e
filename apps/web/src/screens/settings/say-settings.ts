import type { Settings } from '../../api/settings.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { weekdaysOf } from '../../words/weekdays.ts'
import { languageName } from './profile-fields.tsx'

const join = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ')

/** "Ann · born 1985 · Kilometres, min/km · English (UK)" */
export function sayProfile(settings: Settings, { t }: WebText): string {
  const { name, birthYear, units, locale } = settings
  return join([
    name,
    birthYear === null ? null : t('settings.line-born', { year: String(birthYear) }),
    t(`settings.${units}`),
    locale === null ? null : languageName(locale),
  ])
}

/** "5 runs a week on Mon, Tue, Thu, Sat, Sun · Long run on Sunday" */
export function sayWeek({ availability }: Settings, { t, reader }: WebText): string {
  const { runsPerWeek, days, longRunDay } = availability
  const weekdays = weekdaysOf(reader.locale)
  const possible = weekdays.filter(({ day }) => days.includes(day)).map(({ short }) => short)
  const long = weekdays.find(({ day }) => day === longRunDay)?.name ?? ''
  const runs = { count: runsPerWeek, days: possible }
  return join([
    possible.length === weekdays.length
      ? t('settings.line-week-any-day', { count: runsPerWeek })
      : t('settings.line-week', runs),
    t('settings.line-long-run', { weekday: long }),
  ])
}

/** "By pace · All drills as one step · 06:30" */
export function sayDelivery({ delivery }: Settings, { t }: WebText): string {
  return join([
    t(`settings.line-steady-${delivery.steadyBy}`),
    t(`settings.drills-${delivery.drills}`),
    delivery.startTime,
  ])
}

/** "Track · Hills · Gym or weights" */
export function sayPlaces({ places, crossTraining }: Settings, { t }: WebText): string {
  const chosen = [
    places.track === null ? null : t('settings.track'),
    places.hills ? t('settings.hills') : null,
    places.gym ? t('settings.gym') : null,
    places.treadmill === null ? null : t('settings.treadmill'),
    ...crossTraining.machines.map((machine) => t(`settings.cross-${machine}`)),
  ]
  return join(chosen) || t('settings.line-no-place')
}

/** "tiles.example.org", or that no map is loaded. */
export function sayMap({ mapTiles }: Settings, { t }: WebText): string {
  if (mapTiles === null) return t('settings.line-no-map')
  return URL.canParse(mapTiles.address) ? new URL(mapTiles.address).host : t('settings.map-show')
}
