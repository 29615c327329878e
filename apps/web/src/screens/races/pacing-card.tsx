import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { raceEvent } from '@bell-lap/units/race-event'
import { readTime } from '@bell-lap/units/read-time'
import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pacingQuery } from '../../api/races.ts'
import { settingsQuery } from '../../api/settings.ts'
import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { sayClock, sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import css from './races.module.css'
import { keyOf, Say } from '../../text/say.tsx'

const TRACK_LAP_M = 400
const TYPING_PAUSE_MS = 300
const LAPS = ['400', '200', '300'] as const
/** Longer races are paced by the kilometre. */
const KILOMETRES_FROM_M = 4000
const KILOMETRE_M = 1000

/** The next race: what to expect, the goal, and the laps at a chosen time. */
export function PacingCard({ race }: { readonly race: Today['race'] }) {
  const { t, reader } = useText()
  const settings = useQuery(settingsQuery).data
  if (race === null) return null
  const startS = race.goalTimeS ?? race.forecast?.timeS
  const distanceM = raceEvent(race.eventId)?.distanceM ?? 1609.344
  const onTrackM = settings?.places.track?.lapM ?? TRACK_LAP_M
  return (
    <Card
      title={t('races.pacing-for', { name: race.name })}
      aside={sayDay(race.day, reader.locale, 'long')}
    >
      {race.forecast !== null && (
        <p className="quiet">
          {t(race.goalTimeS === null ? 'races.expected' : 'races.expected-goal', {
            timeS: race.forecast.timeS,
            lowS: race.forecast.lowS,
            highS: race.forecast.highS,
            goodS: race.forecast.potentialS,
            goalS: race.goalTimeS,
          })}
        </p>
      )}
      <Pacing
        key={`${race.eventId}-${startS}`}
        distanceM={distanceM}
        startTime={startS === undefined ? '' : formatTime(startS)}
        startLapM={distanceM >= KILOMETRES_FROM_M ? KILOMETRE_M : onTrackM}
      />
    </Card>
  )
}

interface PacingProps {
  readonly distanceM: number
  readonly startTime: string
  readonly startLapM: number
}

function Pacing({ distanceM, startTime, startLapM }: PacingProps) {
  const { t } = useText()
  const [time, setTime] = useState(startTime)
  const [lap, setLap] = useState(String(startLapM))
  const [asked] = useDebouncedValue(time, TYPING_PAUSE_MS)
  const read = readTime(asked, distanceM)
  const laps = new Set([...LAPS, String(startLapM)])
  return (
    <>
      <div className={css['pacing-head']}>
        <TextInput
          label={t('races.pace-for')}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('races.lap-length')}
          value={lap}
          data={[...laps].map((value) => ({ value, label: `${value} m` }))}
          onChange={(event) => setLap(event.currentTarget.value)}
        />
      </div>
      {read.ok ? (
        <PacingTable distanceM={distanceM} timeS={read.timeS} lapM={Number(lap)} />
      ) : (
        <p className="quiet" style={{ minHeight: 376 }}>
          <Say it={read.reason} />
        </p>
      )}
    </>
  )
}

interface PacingTableProps {
  readonly distanceM: number
  readonly timeS: number
  readonly lapM: number
}

function PacingTable({ distanceM, timeS, lapM }: PacingTableProps) {
  const { t, reader } = useText()
  const query = useQuery(pacingQuery(distanceM, timeS, lapM))
  return (
    <Loaded query={query} heights={[376]}>
      {(pacing) => (
        <>
          <table>
            <HeadRow columns={[t('races.lap'), t('races.lap-time'), t('races.clock')]} />
            <tbody>
              {pacing.laps.map((lap) => (
                <tr key={keyOf(lap.label)}>
                  <th scope="row">
                    <Say it={lap.label} />
                    {lap.cue !== null && (
                      <p className="quiet small">
                        <Say it={lap.cue} />
                      </p>
                    )}
                  </th>
                  <td data-number>{sayClock(lap.lapS, reader.locale, 1)}</td>
                  <td data-number>{sayClock(lap.clockS, reader.locale, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet small">
            <Say it={pacing.note} />
          </p>
        </>
      )}
    </Loaded>
  )
}
