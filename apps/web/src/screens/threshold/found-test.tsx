import { formatTime } from '@bell-lap/units/time'
import type { RecordedTest } from '../../api/threshold.ts'
import { Button } from '../../pieces/button.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { useText } from '../../text/use-text.ts'
import { OutcomeView } from './outcome-view.tsx'

const STEPS_S = [-60, -5, 5, 60] as const
const sayStep = (stepS: number) => `${stepS < 0 ? '−' : '+'}${Math.abs(stepS)} s`

interface FoundTestProps {
  readonly reading: NonNullable<RecordedTest['reading']>
  readonly onMove: (startS: number | null) => void
}

/** What was read from a run: stretches, how well they fit, what they say, and moving the start. */
export function FoundTest({ reading, onMove }: FoundTestProps) {
  const units = useUnits()
  const { t } = useText()
  const { startS, earliestStartS, latestStartS, stretches } = reading
  const moved = (stepS: number) =>
    Math.min(latestStartS, Math.max(earliestStartS, Math.round(startS) + stepS))
  return (
    <>
      <table>
        <HeadRow
          columns={[
            t('threshold-screen.from-to'),
            t('threshold-screen.distance'),
            t('threshold-screen.pace'),
            t('threshold-screen.heart-rate'),
          ]}
        />
        <tbody>
          {stretches.map((one) => (
            <tr key={one.startS}>
              <th scope="row">
                {formatTime(Math.round(one.startS))} – {formatTime(Math.round(one.endS))}
              </th>
              <td data-number>{Math.round(one.distanceM)} m</td>
              <td data-number>{units.pace(one.speedMps)}</td>
              <td data-number>
                {one.heartRateBpm === null
                  ? '–'
                  : t('threshold-screen.bpm', { bpm: Math.round(one.heartRateBpm) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row" role="group" aria-label={t('threshold-screen.move-start')}>
        <span className="quiet small">{t('threshold-screen.start')}</span>
        {STEPS_S.map((stepS) => (
          <Button
            key={stepS}
            aria-label={t(
              stepS < 0 ? 'threshold-screen.start-earlier' : 'threshold-screen.start-later',
              { step: sayStep(stepS) },
            )}
            disabled={moved(stepS) === Math.round(startS)}
            onClick={() => onMove(moved(stepS))}
          >
            {sayStep(stepS)}
          </Button>
        ))}
        <Button look="quiet" onClick={() => onMove(null)}>
          {t('threshold-screen.fastest')}
        </Button>
      </div>
      <p>{t(`threshold-screen.stretch-${reading.mark}`)}</p>
      <OutcomeView outcome={reading.outcome} />
    </>
  )
}
