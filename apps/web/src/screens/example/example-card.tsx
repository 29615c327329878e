import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { exampleRunnerQuery } from '../../api/example-runner.ts'
import type { MileCase } from '../../api/case.ts'
import { FormHistoryChart } from '../../charts/form-history-chart.tsx'
import { Card } from '../../pieces/card.tsx'
import { Bone, Failed } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import css from './example.module.css'

const STEPS = ['files', 'stand', 'mile', 'back'] as const
/** Of all distances that the case names, those that a distance runner asks for first. */
const SHOWN_EVENTS = ['mile', '10k'] as const

/** What Bell Lap found about the runner of the demo, as the first page shows it. */
export function ExampleCard() {
  const { t, say } = useText()
  const query = useQuery(exampleRunnerQuery)
  if (query.error !== null) {
    return <Failed error={query.error} onRetry={() => void query.refetch()} />
  }
  if (query.data === undefined) return <Bone height={420} />
  const { mileCase } = query.data
  return (
    <Card
      title={t('example.title')}
      aside={
        <>
          {t('example.made-by-code')} <Link to="/example">{t('example.see-all')}</Link>
        </>
      }
    >
      <div className="stack">
        <p>
          <b>{say(mileCase.headline)}</b>
        </p>
        {mileCase.chart !== null && <FormHistoryChart chart={mileCase.chart} />}
        <ExampleChanges mileCase={mileCase} />
        <ol className={css['steps']}>
          {STEPS.map((step) => (
            <li key={step}>
              <b>{t(`example.step.${step}`)}</b>
              <span className="quiet small">{t(`example.step.${step}.what`)}</span>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  )
}

function ExampleChanges({ mileCase }: { readonly mileCase: MileCase }) {
  const { t, say } = useText()
  const { changes, block } = mileCase
  return (
    <p>
      {t('example.after', { weeks: block.weeks })}{' '}
      {changes
        .filter(({ eventId }) => SHOWN_EVENTS.some((shown) => shown === eventId))
        .map(({ name, today, after }) =>
          t('example.change', {
            event: say(name),
            todayS: today.timeS,
            lowS: after.lowS,
            highS: after.highS,
          }),
        )
        .join(' · ')}
    </p>
  )
}
