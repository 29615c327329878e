import { NativeSelect } from '../../pieces/fields.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recordedTestQuery, runsForTestQuery, useAddTestFromRun } from '../../api/threshold.ts'
import type { RecordedTest } from '../../api/threshold.ts'
import { RecordedTestChart } from '../../charts/recorded-test-chart.tsx'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { FoundTest } from './found-test.tsx'
import { Say } from '../../text/say.tsx'

/** A test read from a recorded run: choose the run, see what was read, move the start, save. */
export function FromRun({ test }: { readonly test: RecordedTest['test'] }) {
  const query = useQuery(runsForTestQuery(test))
  const [chosen, setChosen] = useState<string | null>(null)
  const { t } = useText()
  return (
    <Loaded query={query} heights={[80]}>
      {({ why, runs }) => {
        const activityId = chosen ?? runs[0]?.activityId
        if (activityId === undefined)
          return <p className="quiet">{why !== null && <Say it={why} />}</p>
        return (
          <div className="stack">
            <NativeSelect
              label={t('threshold-screen.run-of-weeks')}
              description={t('threshold-screen.best-first')}
              data={runs.map((run) => ({
                value: run.activityId,
                label: t(
                  run.name === null
                    ? 'threshold-screen.run-choice'
                    : 'threshold-screen.run-choice-named',
                  {
                    day: run.day,
                    speedMps: run.speedMps,
                    mark: t(`threshold-screen.mark-${run.mark}`),
                    name: run.name,
                  },
                ),
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
  const { t } = useText()
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
                  <Button onClick={() => setStartS(null)}>
                    {t('threshold-screen.back-to-fastest')}
                  </Button>
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
                      { onSuccess: () => tell(t('threshold-screen.saved')), onError: tellError },
                    )
                  }
                >
                  {t('threshold-screen.save-from-run')}
                </Button>
              </div>
              {reading.mark === 'poor' && (
                <p className="quiet small">{t('threshold-screen.cannot-save')}</p>
              )}
            </>
          )}
        </div>
      )}
    </Loaded>
  )
}
