import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recordedTestQuery, runsForTestQuery, useAddTestFromRun } from '../../api/threshold.ts'
import type { RecordedTest } from '../../api/threshold.ts'
import { RecordedTestChart } from '../../charts/recorded-test-chart.tsx'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { sayDate } from '../../words/say-day.ts'
import { Say } from '../../text/say.tsx'
import { FoundTest } from './found-test.tsx'

const MARKS = { good: 'fits', fair: 'fits with doubts', poor: 'hardly fits' } as const

/** A test read from a recorded run: choose the run, see what was read, move the start, save. */
export function FromRun({ test }: { readonly test: RecordedTest['test'] }) {
  const query = useQuery(runsForTestQuery(test))
  const [chosen, setChosen] = useState<string | null>(null)
  const units = useUnits()
  return (
    <Loaded query={query} heights={[80]}>
      {({ why, runs }) => {
        const activityId = chosen ?? runs[0]?.activityId
        if (activityId === undefined)
          return <p className="quiet">{why !== null && <Say it={why} />}</p>
        return (
          <div className="stack">
            <NativeSelect
              label="Run of the last eight weeks"
              description="What fits best comes first."
              data={runs.map((run) => ({
                value: run.activityId,
                label: `${sayDate(run.day)}, ${units.pace(run.speedMps)}, ${MARKS[run.mark]}${run.name === null ? '' : `: ${run.name}`}`,
              }))}
              value={activityId}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <RunAsTest key={`${activityId} ${test}`} activityId={activityId} test={test} />
          </div>
        )
      }}
    </Loaded>
  )
}

interface RunAsTestProps {
  readonly activityId: string
  readonly test: RecordedTest['test']
}

function RunAsTest({ activityId, test }: RunAsTestProps) {
  const [startS, setStartS] = useState<number | null>(null)
  const query = useQuery({
    ...recordedTestQuery(activityId, test, startS),
    placeholderData: keepPreviousData,
  })
  const add = useAddTestFromRun()
  return (
    <Loaded query={query} heights={[320]}>
      {({ why, reading, chart }) => (
        <div className="stack">
          {chart.timeS.length > 0 && (
            <RecordedTestChart chart={chart} stretches={reading?.stretches ?? []} />
          )}
          {reading === null ? (
            <>
              <p role="alert">{why !== null && <Say it={why} />}</p>
              {startS !== null && (
                <div>
                  <Button onClick={() => setStartS(null)}>Back to the fastest stretch</Button>
                </div>
              )}
            </>
          ) : (
            <>
              <FoundTest reading={reading} onMove={setStartS} />
              <div>
                <Button
                  look="primary"
                  busy={add.isPending}
                  disabled={reading.mark === 'poor'}
                  onClick={() =>
                    add.mutate(
                      { id: activityId, test, startS: reading.startS },
                      { onSuccess: () => tell('The test is saved.'), onError: tellError },
                    )
                  }
                >
                  Save it as a test
                </Button>
              </div>
              {reading.mark === 'poor' && (
                <p className="quiet small">
                  It cannot be saved as it is. Move the start, choose another run, or type the
                  result.
                </p>
              )}
            </>
          )}
        </div>
      )}
    </Loaded>
  )
}
