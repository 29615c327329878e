import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { myAthletesQuery } from '../../api/people.ts'
import type { MyAthlete } from '../../api/people.ts'
import { changeRuns } from '../../offline/kept-stopwatch.ts'
import type { WaitingRun } from '../../offline/kept-stopwatch.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { runToLog } from './run-to-log.ts'
import { trackIdOf } from './squad-groups.ts'
import type { Stopwatch } from './use-stopwatch.ts'

interface SquadRun {
  readonly name: string
  readonly run: WaitingRun
}

const mayLog = ({ role, fields, waitsForGuardian }: MyAthlete): boolean =>
  (role === 'coach' || role === 'assistant') && !waitsForGuardian && fields.includes('workouts')

/** The runs of a squad for the log of each of its runners; nothing where nobody of the session is in one. */
export function LogSquadRuns({ stopwatch }: { readonly stopwatch: Stopwatch }) {
  const { t } = useText()
  const { data } = useQuery(myAthletesQuery)
  const [logged, setLogged] = useState<readonly string[]>([])
  const runs = runsOfSquad(stopwatch, data?.items ?? [])
  if (runs.length === 0) return null
  const stateOf = ({ run: { deviceId } }: SquadRun) =>
    stopwatch.waitingRuns.find((one) => one.deviceId === deviceId)
  const refused = runs.flatMap((one) => {
    const why = stateOf(one)?.refused
    return why === undefined ? [] : [{ name: one.name, why }]
  })
  const waiting = runs.filter((one) => {
    const state = stateOf(one)
    return state !== undefined && state.refused === undefined
  })
  const isDone = runs.every(({ run }) => logged.includes(run.deviceId)) && refused.length === 0
  const log = async () => {
    const ids = new Set(runs.map(({ run }) => run.deviceId))
    await changeRuns((all) => [
      ...all.filter((one) => !ids.has(one.deviceId)),
      ...runs.map(({ run }) => run),
    ])
    await stopwatch.refresh()
    setLogged([...ids])
  }
  return (
    <Card title={t('stopwatch.squad-runs')}>
      <div className="stack" data-not-printed>
        <p className="quiet">
          {t('stopwatch.squad-runs-help', { names: runs.map(({ name }) => name).join(', ') })}
        </p>
        <div>
          <Button disabled={isDone} onClick={() => void log()}>
            {t('stopwatch.log-squad-runs', { count: runs.length })}
          </Button>
        </div>
        {refused.map(({ name, why }) => (
          <p key={name} role="alert">
            {t('stopwatch.run-refused', { name, why })}
          </p>
        ))}
        <p role="status">
          {waiting.length > 0
            ? t('stopwatch.run-waits', { count: waiting.length })
            : isDone && t('stopwatch.squad-runs-logged', { count: runs.length })}
        </p>
      </div>
    </Card>
  )
}

/** Whoever of the session the coach may log for, and has a time. */
function runsOfSquad(stopwatch: Stopwatch, athletes: readonly MyAthlete[]): readonly SquadRun[] {
  const byId = new Map(
    athletes.filter(mayLog).map(({ athleteId }) => [trackIdOf(athleteId), athleteId]),
  )
  return stopwatch.session.runners.flatMap(({ runner, name }) => {
    const athleteId = byId.get(runner)
    const run = athleteId === undefined ? null : runToLog(stopwatch, runner)
    return athleteId === undefined || run === null ? [] : [{ name, run: { ...run, athleteId } }]
  })
}
