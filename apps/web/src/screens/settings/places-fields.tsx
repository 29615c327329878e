import { lapInLaneM, OUTERMOST_LANE } from '@bell-lap/units/track-lane'
import { weatherUnit } from '@bell-lap/units/weather-unit'
import { Checkbox, NativeSelect } from '../../pieces/fields.tsx'
import type { Settings } from '../../api/settings.ts'
import { useText } from '../../text/use-text.ts'
import { NumberField } from './number-field.tsx'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import css from './settings.module.css'

type Treadmill = NonNullable<Settings['places']['treadmill']>

const LAPS = ['400', '300', '250', '200']
const LANES = Array.from({ length: OUTERMOST_LANE }, (_, i) => String(i + 1))
const NEW_TREADMILL: Treadmill = { maximumKmh: 20, maximumGradePct: 10, home: false }
const STEEPEST_PCT = 40
const SLOWEST_KMH = 5
const FASTEST_KMH = 40
const KMH_PER_MPS = 3.6

/** Where there is to run and to lift. */
export function PlacesFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const { places } = settings
  const set = (change: Partial<Settings['places']>) =>
    onChange({ ...settings, places: { ...places, ...change } })
  const track = places.track
  const lane = track?.lane ?? 1
  const laps =
    track === null || LAPS.includes(String(track.lapM)) ? LAPS : [...LAPS, String(track.lapM)]
  return (
    <div className={css['checks']}>
      <div className={css['check']}>
        <Checkbox
          label={t('settings.track')}
          checked={track !== null}
          onChange={(event) => set({ track: event.currentTarget.checked ? { lapM: 400 } : null })}
        />
      </div>
      {track !== null && (
        <NativeSelect
          label={t('settings.track-lap')}
          style={{ maxWidth: 220 }}
          value={String(track.lapM)}
          data={laps.map((lap) => ({ value: lap, label: `${lap} m` }))}
          onChange={(event) =>
            set({ track: { ...track, lapM: Number(event.currentTarget.value) } })
          }
        />
      )}
      {track !== null && (
        <NativeSelect
          label={t('settings.lane')}
          description={t('settings.lane-lap', { lane, lapM: lapInLaneM(lane, track.lapM) })}
          style={{ maxWidth: 220 }}
          value={String(lane)}
          data={LANES}
          onChange={(event) =>
            set({ track: { ...track, lane: Number(event.currentTarget.value) } })
          }
        />
      )}
      <div className={css['check']}>
        <Checkbox
          label={t('settings.hills')}
          checked={places.hills}
          onChange={(event) => set({ hills: event.currentTarget.checked })}
        />
      </div>
      <div className={css['check']}>
        <Checkbox
          label={t('settings.gym')}
          checked={places.gym}
          onChange={(event) => set({ gym: event.currentTarget.checked })}
        />
      </div>
      <div className={css['check']}>
        <Checkbox
          label={t('settings.treadmill')}
          checked={places.treadmill !== null}
          onChange={(event) =>
            set({ treadmill: event.currentTarget.checked ? NEW_TREADMILL : null })
          }
        />
      </div>
      {places.treadmill !== null && (
        <TreadmillFields
          system={settings.units}
          treadmill={places.treadmill}
          onChange={(treadmill) => set({ treadmill })}
        />
      )}
    </div>
  )
}

interface TreadmillFieldsProps {
  readonly system: Settings['units']
  readonly treadmill: Treadmill
  readonly onChange: (treadmill: Treadmill) => void
}

/** The top speed in km/h or mph, as the belt shows it, its incline, and whether it is home. */
function TreadmillFields({ system, treadmill, onChange }: TreadmillFieldsProps) {
  const { t } = useText()
  const { unit, toShown, fromShown } = weatherUnit('wind', system)
  const shown = (kmh: number) => toShown(kmh / KMH_PER_MPS)
  const set = (change: Partial<Treadmill>) => onChange({ ...treadmill, ...change })
  return (
    <>
      <div style={{ maxWidth: 220 }}>
        <NumberField
          key={unit}
          label={t('settings.treadmill-speed', { unit })}
          value={Math.round(10 * shown(treadmill.maximumKmh)) / 10}
          min={Math.ceil(shown(SLOWEST_KMH))}
          max={Math.floor(shown(FASTEST_KMH))}
          onChange={(value) => {
            if (value !== null) set({ maximumKmh: KMH_PER_MPS * fromShown(value) })
          }}
        />
      </div>
      <div style={{ maxWidth: 220 }}>
        <NumberField
          label={t('settings.treadmill-grade')}
          value={treadmill.maximumGradePct}
          min={0}
          max={STEEPEST_PCT}
          onChange={(value) => {
            if (value !== null) set({ maximumGradePct: value })
          }}
        />
      </div>
      <div className={css['check']}>
        <Checkbox
          label={t('settings.treadmill-home')}
          description={t('settings.treadmill-home-why')}
          checked={treadmill.home}
          onChange={(event) => set({ home: event.currentTarget.checked })}
        />
      </div>
    </>
  )
}
