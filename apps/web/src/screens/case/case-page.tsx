import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { MileCase } from '../../api/case.ts'
import { caseQuery } from '../../api/case.ts'
import { FormHistoryChart } from '../../charts/form-history-chart.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { PrintAndSave } from '../../pieces/print-and-save.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import { WayBackLink } from '../way-back/way-back-link.tsx'
import { LongRaceQuestion, StuckQuestion } from './case-asks.tsx'
import { CaseCauses } from './case-causes.tsx'
import { CaseChanges } from './case-changes.tsx'
import { CostCard, DecisionCard, GatesCard, HealthCard, NotNowCard } from './case-decision.tsx'
import css from './case.module.css'

/** The case for the mile: the answer, the proof, the causes, the change, the cost, and when. */
export function CasePage() {
  const query = useQuery(caseQuery)
  const { t } = useText()
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('case.screen.heading')} heights={[90, 360, 220]} width="wide" />
    ) : (
      <Page heading={t('case.screen.heading')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return <CaseView found={query.data} />
}

function CaseView({ found }: { readonly found: MileCase }) {
  const { t, say } = useText()
  const content = useRef<HTMLDivElement>(null)
  const { chart, answer, block } = found
  const isSuggested =
    (answer === 'plateau' || answer === 'not-enough') &&
    block.words.length > 0 &&
    block.running === null
  return (
    <div ref={content} className={css['case']}>
      <Page
        heading={say(found.headline)}
        above={`${t('case.screen.heading')} · ${say(found.from)}`}
        actions={
          <PrintAndSave
            content={content}
            name="case"
            title={say(found.headline)}
            day={found.asOf}
          />
        }
        width="wide"
      >
        <div className={css['lead']}>
          {found.lead.map((one) => (
            <p key={keyOf(one)}>
              <Say it={one} />
            </p>
          ))}
          {isSuggested && <p>{t(`case.screen.suggestion.${found.suggestion}`)}</p>}
          {found.waiting > 0 && (
            <p className="quiet">{t('case.screen.waiting', { count: found.waiting })}</p>
          )}
        </div>
        <NotNowCard found={found} />
        {(answer === 'decline' || found.leansDown) && <HealthCard found={found} />}
        {chart !== null && (
          <Card title={say(chart.title)}>
            <FormHistoryChart chart={chart} />
          </Card>
        )}
        {answer === 'improving' && <WhatItCouldAdd found={found} />}
        {(answer === 'plateau' || answer === 'not-enough') && <Argument found={found} />}
        <div data-not-printed>
          <WayBackLink />
        </div>
      </Page>
    </div>
  )
}

/** For who gets faster: what a block could add, what it costs, and when; no argument. */
function WhatItCouldAdd({ found }: { readonly found: MileCase }) {
  return (
    <>
      <CaseChanges found={found} />
      {found.block.words.length > 0 && (
        <div className={css['two']}>
          <CostCard found={found} />
          <LongRaceQuestion key={found.answers.longRace?.day} found={found} />
        </div>
      )}
      <DecisionCard found={found} />
    </>
  )
}

/** For a plateau, or where there is not enough to say: causes, change, cost, gates, and when. */
function Argument({ found }: { readonly found: MileCase }) {
  return (
    <>
      <EnoughCard found={found} />
      <CaseCauses found={found} />
      <CaseChanges found={found} />
      {found.cost.length > 0 && (
        <div className={css['two']}>
          <CostCard found={found} />
          <GatesCard found={found} />
        </div>
      )}
      {found.block.words.length > 0 && (
        <div className={css['two']} data-not-printed>
          <LongRaceQuestion key={found.answers.longRace?.day} found={found} />
          <StuckQuestion found={found} />
        </div>
      )}
      <DecisionCard found={found} />
    </>
  )
}

/** What would be enough to say, and where to add it. */
function EnoughCard({ found }: { readonly found: MileCase }) {
  const { t } = useText()
  if (found.enough.length === 0) return null
  return (
    <Card title={t('case.screen.enough')}>
      <div className="stack">
        {found.enough.map((one) => (
          <p key={keyOf(one)}>
            <Say it={one} />
          </p>
        ))}
        <div className="row" data-not-printed>
          <ButtonLink to="/races">{t('case.screen.add-result')}</ButtonLink>
          <ButtonLink to="/imports">{t('case.screen.import')}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}
