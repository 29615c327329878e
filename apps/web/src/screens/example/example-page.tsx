import { useQuery } from '@tanstack/react-query'
import { exampleRunnerQuery } from '../../api/example-runner.ts'
import type { MileCase } from '../../api/case.ts'
import { FormHistoryChart } from '../../charts/form-history-chart.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { FactLines } from '../../pieces/fact-lines.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { code } from '../../text/marked.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import { CaseCauses } from '../case/case-causes.tsx'
import { CaseChanges } from '../case/case-changes.tsx'
import css from './example.module.css'

const DEMO_COMMAND = 'npx bell-lap serve --demo'

/** The case for the mile of the example runner. Nothing of the reader's own data is read or written. */
export function ExamplePage() {
  const { t } = useText()
  const query = useQuery(exampleRunnerQuery)
  if (query.error !== null) {
    return (
      <Page heading={t('example.heading')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  if (query.data === undefined) {
    return <WaitingPage heading={t('example.heading')} heights={[90, 360, 220]} width="wide" />
  }
  return <ExampleCase found={query.data.mileCase} />
}

function ExampleCase({ found }: { readonly found: MileCase }) {
  const { t, say, rich } = useText()
  const { chart } = found
  return (
    <Page
      heading={say(found.headline)}
      above={`${t('example.heading')} · ${say(found.from)}`}
      below={t('example.made-by-code')}
      width="wide"
    >
      {found.lead.map((one) => (
        <p key={keyOf(one)} className="quiet">
          <Say it={one} />
        </p>
      ))}
      {chart !== null && (
        <Card title={say(chart.title)}>
          <FormHistoryChart chart={chart} />
        </Card>
      )}
      <CaseCauses found={found} />
      <CaseChanges found={found} />
      <Card title={t('case.screen.cost')}>
        <FactLines lines={found.cost} />
      </Card>
      <Card title={t('example.all')}>
        <div className="stack">
          <p>{rich('example.all-how', { code })}</p>
          <p className={css['command']}>
            <code>{DEMO_COMMAND}</code>
          </p>
          <div>
            <ButtonLink to="/welcome" look="primary">
              {t('example.start')}
            </ButtonLink>
          </div>
        </div>
      </Card>
    </Page>
  )
}
