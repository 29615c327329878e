import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { historyQuery } from '../../api/history.ts'
import { importsQuery, isRunning } from '../../api/imports.ts'
import { settingsQuery } from '../../api/settings.ts'
import { Bone, Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { ImportCard } from '../imports/import-card.tsx'
import { MakePlan } from '../plan/make-plan.tsx'
import { WeekStep, YouStep } from './settings-steps.tsx'
import { StepPage, STEPS } from './step-page.tsx'

interface LaterStepProps {
  readonly step: number
  readonly go: (step: number) => void
}

/** The steps after the runs: the runner, the week, the goal. */
export function LaterStep({ step, go }: LaterStepProps) {
  const { t } = useText()
  const settings = useQuery(settingsQuery)
  const history = useQuery(historyQuery)
  const running = useQuery(importsQuery).data?.filter(isRunning) ?? []
  const current = STEPS[step - 1] ?? STEPS[0]
  return (
    <StepPage
      step={step}
      heading={t(`welcome.heading-${current}`)}
      below={t(`welcome.below-${current}`)}
    >
      {running.map((one) => (
        <ImportCard key={one.id} one={one} />
      ))}
      <Loaded query={settings} heights={[360]}>
        {(saved) => {
          // What the runs say fills the fields in, so it has to be there first.
          if (history.isPending) return <Bone height={360} />
          const props = { saved, history: history.data ?? null }
          return (
            <Fragment key={step}>
              {step === 2 && <YouStep {...props} onBack={() => go(1)} onNext={() => go(3)} />}
              {step === 3 && <WeekStep {...props} onBack={() => go(2)} onNext={() => go(4)} />}
              {step === 4 && <MakePlan />}
            </Fragment>
          )
        }}
      </Loaded>
    </StepPage>
  )
}
