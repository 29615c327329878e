import { runOfRunner } from '@bell-lap/workout/stopwatch/run-of-runner'
import { useState } from 'react'
import { changeRuns } from '../../offline/kept-stopwatch.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { NativeSelect } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { deviceIdOf, runToLog } from './run-to-log.ts'
import { sayRepTime, sayTrack } from './say-times.ts'
import type { Stopwatch } from './use-stopwatch.ts'

/** The run of whoever is signed in, for their log: one run with its repetitions. It waits for a connection if it must. */
export function LogMyRun({ stopwatch }: { readonly stopwatch: Stopwatch }) {
  const { t, reader } = useText()
  const { session, times, refresh, waitingRuns } = stopwatch
  const [chosen, setChosen] = useState('')
  const [logged, setLogged] = useState<string | null>(null)
  const run = chosen === '' ? null : runOfRunner(session, times, chosen)
  const deviceId = deviceIdOf(stopwatch, chosen)
  const mine = waitingRuns.find((one) => one.deviceId === deviceId)
  const waiting = waitingRuns.filter(({ refused }) => refused === undefined).length
  const log = async () => {
    const made = runToLog(stopwatch, chosen)
    if (made === null) return
    await changeRuns((runs) => [...runs.filter((one) => one.deviceId !== deviceId), made])
    await refresh()
    setLogged(chosen)
  }
  return (
    <Card title={t('stopwatch.my-run')}>
      <div className="stack" data-not-printed>
        <p className="quiet">{t('stopwatch.my-run-help')}</p>
        <NativeSelect
          label={t('stopwatch.which-runner')}
          value={chosen}
          data={[
            { value: '', label: t('stopwatch.choose-runner') },
            ...session.runners.map(({ runner, name }) => ({ value: runner, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            setChosen(value)
            setLogged(null)
          }}
        />
        {chosen !== '' && run === null && <p>{t('stopwatch.no-time-yet')}</p>}
        {run !== null && (
          <p>
            {t('stopwatch.run-to-log', {
              count: run.steps.filter(({ intent }) => intent === 'work').length,
              length: sayTrack(run.distanceM, reader),
              time: sayRepTime(run.timeS, reader),
            })}
          </p>
        )}
        <div>
          <Button
            disabled={run === null || (logged === chosen && mine?.refused === undefined)}
            onClick={() => void log()}
          >
            {t('stopwatch.log-run')}
          </Button>
        </div>
        {mine?.refused !== undefined && <p role="alert">{mine.refused}</p>}
        <p role="status">
          {waiting > 0
            ? t('stopwatch.run-waits', { count: waiting })
            : logged !== null && mine === undefined && t('stopwatch.run-logged')}
        </p>
      </div>
    </Card>
  )
}
