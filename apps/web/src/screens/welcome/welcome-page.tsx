import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Fragment } from 'react'
import { raceSuggestionsQuery } from '../../api/races.ts'
import { importsQuery, isRunning } from '../../api/imports.ts'
import { settingsQuery } from '../../api/settings.ts'
import { Page } from '../../pieces/page.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { ImportCard } from '../imports/import-card.tsx'
import { CaseLink } from '../case/case-link.tsx'
import { MakePlan } from '../plan/make-plan.tsx'
import { RacesStep } from './races-step.tsx'
import { RunsStep } from './runs-step.tsx'
import { WeekStep, YouStep } from './settings-steps.tsx'
import css from './welcome.module.css'

const STEPS = ['runs', 'you', 'week', 'goal'] as const

/**
 * From nothing to a plan in four short steps; each saves what it asks. Races that were found in the
 * runs are a part of the first.
 */
export function WelcomePage() {
  const { t } = useText()
  const { step = 1, races = false } = useSearch({ from: '/shell/welcome' })
  const navigate = useNavigate()
  const settings = useQuery(settingsQuery)
  const running = useQuery(importsQuery).data?.filter(isRunning) ?? []
  const client = useQueryClient()
  const current = races ? 'races' : (STEPS[step - 1] ?? STEPS[0])
  const go = (next: number) =>
    void navigate({ to: '/welcome', search: next === 1 ? {} : { step: next } })
  const afterRuns = async () => {
    const found = await client.fetchQuery(raceSuggestionsQuery).catch(() => null)
    if (found === null || found.items.length === 0) go(2)
    else void navigate({ to: '/welcome', search: { races: true } })
  }
  return (
    <Page
      heading={t(`welcome.heading-${current}`)}
      below={t(`welcome.below-${current}`)}
      width="wide"
    >
      <ol className={css['steps']} aria-label={t('welcome.steps')}>
        {STEPS.map((name, index) => (
          <li
            key={name}
            data-reached={index < step || undefined}
            aria-current={index === step - 1 ? 'step' : undefined}
          >
            {index + 1} {t(`welcome.step-${name}`)}
          </li>
        ))}
      </ol>
      {step > 1 && running.map((one) => <ImportCard key={one.id} one={one} />)}
      {step === 2 && <CaseLink />}
      {step === 1 && !races && <RunsStep onNext={() => void afterRuns()} />}
      {races && <RacesStep onBack={() => go(1)} onNext={() => go(2)} />}
      {step > 1 && (
        <Loaded query={settings} heights={[360]}>
          {(saved) => (
            <Fragment key={step}>
              {step === 2 && <YouStep saved={saved} onBack={() => go(1)} onNext={() => go(3)} />}
              {step === 3 && <WeekStep saved={saved} onBack={() => go(2)} onNext={() => go(4)} />}
              {step === 4 && <MakePlan />}
            </Fragment>
          )}
        </Loaded>
      )}
    </Page>
  )
}
