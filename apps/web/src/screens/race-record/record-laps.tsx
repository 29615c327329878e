import { sayClock, sayNumber } from '@bell-lap/text/numbers'
import { Link } from '@tanstack/react-router'
import type { RaceRecordView } from '../../api/race-day.ts'
import type { SaveRaceRecord } from '../../api/race-day.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { keyOf, Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import css from './race-record.module.css'
import { emptyRecord } from './record-form-values.ts'

type Laps = NonNullable<RaceRecordView['laps']>

interface RecordLapsProps {
  readonly found: RaceRecordView
  readonly save: SaveRaceRecord
}

/** The laps against the goal and against the pacing that suits the time, or how to add them. */
export function RecordLaps({ found, save }: RecordLapsProps) {
  const { t } = useText()
  const { laps, record } = found
  if (laps !== null) {
    return (
      <Card title={t('race-record.laps')} aside={t(`race-record.from-${laps.from}`)}>
        <div className="stack">
          <LapTable laps={laps} hasGoal={found.goal !== null} />
          {laps.says.map((one) => (
            <p key={keyOf(one)}>
              <Say it={one} />
            </p>
          ))}
          {laps.warnings.map((one) => (
            <p key={keyOf(one)} className="quiet small">
              <Say it={one} />
            </p>
          ))}
          <p className="quiet small">
            <Say it={laps.idealWhy} />
          </p>
          {laps.from !== 'typed' && <KeepLaps found={found} save={save} />}
        </div>
      </Card>
    )
  }
  const unfit = (record?.lapsText ?? null) !== null
  return (
    <Card title={t(unfit ? 'race-record.laps' : 'race-record.no-laps')}>
      <p className="quiet">{t(unfit ? 'race-record.laps-unfit' : 'race-record.no-laps-how')}</p>
    </Card>
  )
}

function KeepLaps({ found, save }: RecordLapsProps) {
  const { t } = useText()
  const { recording, record } = found
  if (recording === null) return null
  const keep = () =>
    save.mutate(
      { ...(record ?? emptyRecord), lapsText: recording.lapsText },
      { onSuccess: () => tell(t('race-record.saved')), onError: tellError },
    )
  return (
    <div className="row">
      <Button onClick={keep} busy={save.isPending}>
        {t('race-record.keep-laps')}
      </Button>
      <Link to="/runs/$runId" params={{ runId: recording.activityId }}>
        {t('race-record.show-recording')}
      </Link>
    </div>
  )
}

function LapTable({ laps, hasGoal }: { readonly laps: Laps; readonly hasGoal: boolean }) {
  const { t, reader } = useText()
  const decimals = laps.stepS < 1 ? 1 : 0
  const clock = (timeS: number) => sayClock(timeS, reader.locale, decimals)
  const off = (seconds: number | null) => {
    if (seconds === null) return '–'
    const rounded = Math.round(seconds / laps.stepS) * laps.stepS
    const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±'
    return `${sign}${sayNumber(Math.abs(rounded), reader.locale, decimals)} s`
  }
  return (
    <ScrollSideways label={t('race-record.laps')}>
      <table className={css['laps']}>
        <HeadRow
          columns={[
            t('race-record.column-to'),
            t('race-record.column-lap'),
            t('race-record.column-clock'),
            ...(hasGoal ? [t('race-record.column-plan')] : []),
            t('race-record.column-ideal'),
          ]}
        />
        <tbody>
          {laps.items.map((lap) => (
            <tr key={lap.toM}>
              <th scope="row">
                <Say it={lap.label} />
              </th>
              <td data-number>{clock(lap.lapS)}</td>
              <td data-number>{clock(lap.clockS)}</td>
              {hasGoal && <td data-number>{off(lap.offPlanS)}</td>}
              <td data-number>{off(lap.offIdealS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  )
}
