import { sayClock } from '@bell-lap/text/numbers'
import { useState } from 'react'
import type { RaceDay } from '../../api/race-day.ts'
import { Card } from '../../pieces/card.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'

/** What the clock should say at each mark, with what to think of. */
export function LapsCard({ found }: { readonly found: RaceDay }) {
  const { t, reader } = useText()
  const [by, setBy] = useState<'lap' | '200'>('lap')
  const { laps, splits, goal } = found
  if (goal === null) {
    return (
      <div data-not-printed>
        <Card title={t('race-day.laps')}>
          <p className="quiet">{t('race-day.no-laps')}</p>
        </Card>
      </div>
    )
  }
  const decimals = goal.stepS < 1 ? 1 : 0
  const clock = (timeS: number) => sayClock(timeS, reader.locale, decimals)
  const lapTime = (timeS: number) =>
    timeS < 60 ? `${clock(timeS).replace(/^0:0?/, '')} s` : clock(timeS)
  const halves = splits.length > 0 && by === '200'
  const cueAt = (atM: number, lapM: number) =>
    laps.find((lap) => Math.abs(lap.atM - lap.lapM - (atM - lapM)) < 1)?.cue ?? null
  const shown = halves
    ? splits.map((split) => ({ ...split, cue: cueAt(split.atM, split.lapM) }))
    : laps
  return (
    <div data-not-printed>
      <Card title={t('race-day.laps')}>
        <div className="stack">
          {splits.length > 0 && (
            <Chips
              legend={t('race-day.by')}
              value={by}
              options={[
                { value: 'lap', label: t('race-day.by-lap') },
                { value: '200', label: t('race-day.by-200') },
              ]}
              onChange={(value) => setBy(value ?? 'lap')}
            />
          )}
          <table>
            <HeadRow
              columns={[
                t('race-day.column-mark'),
                t('race-day.column-lap'),
                t('race-day.column-clock'),
              ]}
            />
            <tbody>
              {shown.map((lap) => (
                <tr key={lap.atM}>
                  <th scope="row">
                    <Say it={lap.label} />
                    {lap.cue !== null && (
                      <p className="quiet small">
                        <Say it={lap.cue} />
                      </p>
                    )}
                  </th>
                  <td data-number>{lapTime(lap.lapS)}</td>
                  <td data-number>{clock(lap.clockS)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.alarm !== null && (
            <p>
              <Say it={found.alarm.says} />
            </p>
          )}
          {found.notes.map((note) => (
            <p key={keyOf(note)} className="quiet small">
              <Say it={note} />
            </p>
          ))}
        </div>
      </Card>
    </div>
  )
}
