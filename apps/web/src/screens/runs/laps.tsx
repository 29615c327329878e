import { formatTime } from '@bell-lap/units/time'
import type { ActivityDetail, Lap } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { hasRepetitions } from '../../words/run-words.ts'
import { HeadRow } from '../../pieces/head-row.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { saySpan } from '../../words/say-span.ts'

const INTENTS: Readonly<Record<Lap['intent'], string>> = {
  work: 'Work',
  recovery: 'Recovery',
  rest: 'Rest',
  warmup: 'Warm-up',
  cooldown: 'Cool-down',
  unknown: '',
}

export function LapsCard({ laps }: { readonly laps: readonly Lap[] }) {
  const units = useUnits()
  if (laps.length < 2) return null
  const named = hasRepetitions(laps)
  return (
    <Card title="Laps">
      <ScrollSideways label="Laps">
        <table>
          <HeadRow columns={['Lap', 'Distance', 'Time', 'Pace', 'Heart']} />
          <tbody>
            {laps.map((lap, index) => (
              <tr key={index}>
                <th scope="row">
                  {index + 1}
                  {named && ` ${INTENTS[lap.intent]}`}
                </th>
                <td data-number>{saySpan(lap.distanceM)}</td>
                <td data-number>{formatTime(lap.timerS, lap.timerS < 600 ? 1 : 0)}</td>
                <td data-number>
                  {lap.timerS > 0 && lap.distanceM > 0
                    ? units.pace(lap.distanceM / lap.timerS)
                    : '–'}
                </td>
                <td data-number>
                  {lap.averageHeartRateBpm === null ? '–' : Math.round(lap.averageHeartRateBpm)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </Card>
  )
}

/** Repetitions that were found in the speed, where no lap tells them. */
export function RepetitionsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  if (run.repetitions.length === 0 || hasRepetitions(run.laps)) return null
  return (
    <Card title="Repetitions" aside="found in the speed">
      <table>
        <HeadRow columns={['Repetition', 'Distance', 'Time', 'Pace', 'From']} />
        <tbody>
          {run.repetitions.map((one, index) => (
            <tr key={one.startS}>
              <th scope="row">{index + 1}</th>
              <td data-number>{saySpan(one.distanceM)}</td>
              <td data-number>{formatTime(one.timeS)}</td>
              <td data-number>{units.pace(one.distanceM / one.timeS)}</td>
              <td data-number className="quiet">
                {formatTime(one.startS)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">Their edges are certain to about two seconds.</p>
    </Card>
  )
}

export function BestEffortsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  if (run.bestEfforts.length === 0) return null
  return (
    <Card title="Fastest stretches">
      <table>
        <HeadRow columns={['Over', 'Time', 'Pace', 'From']} />
        <tbody>
          {run.bestEfforts.map((effort) => (
            <tr key={effort.distanceM}>
              <th scope="row">{saySpan(effort.distanceM)}</th>
              <td data-number>{formatTime(effort.timeS, effort.timeS < 120 ? 1 : 0)}</td>
              <td data-number>{units.pace(effort.distanceM / effort.timeS)}</td>
              <td data-number className="quiet">
                {formatTime(effort.startS)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
