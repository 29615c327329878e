import { lapInLaneM, OUTERMOST_LANE } from '@bell-lap/units/track-lane'
import { Checkbox, NativeSelect } from '@mantine/core'
import type { Settings } from '../../api/settings.ts'
import { NumberField } from './number-field.tsx'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import css from './settings.module.css'

const LAPS = ['400', '300', '250', '200']
const LANES = Array.from({ length: OUTERMOST_LANE }, (_, i) => String(i + 1))
const TREADMILL_KMH = 20

/** Where there is to run and to lift. */
export function PlacesFields({ settings, onChange }: SettingsFieldsProps) {
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
          label="A track"
          checked={track !== null}
          onChange={(event) => set({ track: event.currentTarget.checked ? { lapM: 400 } : null })}
        />
      </div>
      {track !== null && (
        <NativeSelect
          label="Length of its lap"
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
          label="The lane you run in"
          description={`Lane ${lane} is ${Math.round(lapInLaneM(lane, track.lapM))} m a lap.`}
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
          label="Hills"
          checked={places.hills}
          onChange={(event) => set({ hills: event.currentTarget.checked })}
        />
      </div>
      <div className={css['check']}>
        <Checkbox
          label="A gym or weights"
          checked={places.gym}
          onChange={(event) => set({ gym: event.currentTarget.checked })}
        />
      </div>
      <div className={css['check']}>
        <Checkbox
          label="A treadmill"
          checked={places.treadmill !== null}
          onChange={(event) =>
            set({ treadmill: event.currentTarget.checked ? { maximumKmh: TREADMILL_KMH } : null })
          }
        />
      </div>
      {places.treadmill !== null && (
        <div style={{ maxWidth: 220 }}>
          <NumberField
            label="Its highest speed (km/h)"
            value={places.treadmill.maximumKmh}
            min={5}
            max={40}
            onChange={(maximumKmh) => {
              if (maximumKmh !== null) set({ treadmill: { maximumKmh } })
            }}
          />
        </div>
      )}
    </div>
  )
}
