import { useQuery } from '@tanstack/react-query'
import { importsQuery } from '../../api/imports.ts'
import type { Import } from '../../api/imports.ts'
import type { Result } from '../../api/results.ts'
import { resultsQuery } from '../../api/results.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { DropZone } from '../imports/drop-zone.tsx'
import { ImportCard } from '../imports/import-card.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Hero } from './hero.tsx'
import { StepPage } from './step-page.tsx'
import { useTimesToAdd } from './times-to-add.ts'
import { TwoTimes } from './two-times.tsx'
import css from './welcome.module.css'

interface RunsStepProps {
  readonly onNext: () => void
}

/** The history as files, and beside it two times by hand. */
export function RunsStep({ onNext }: RunsStepProps) {
  const today = useQuery(sessionQuery).data?.today
  const results = useQuery(resultsQuery).data
  const imports = useQuery(importsQuery).data
  if (today === undefined || results === undefined || imports === undefined) {
    return <Bone height={420} />
  }
  return <RunsAndTimes today={today} results={results} imports={imports} onNext={onNext} />
}

interface RunsAndTimesProps extends RunsStepProps {
  readonly today: string
  readonly results: readonly Result[]
  readonly imports: readonly Import[]
}

function RunsAndTimes({ today, results, imports, onNext }: RunsAndTimesProps) {
  const { t } = useText()
  const times = useTimesToAdd(today, results.length)
  const next = async () => {
    if (await times.saveTyped()) onNext()
  }
  if (imports.length === 0 && results.length === 0) {
    return (
      <Hero>
        <FirstSteps times={times} onNext={() => void next()} />
      </Hero>
    )
  }
  return (
    <StepPage step={1} heading={t('welcome.heading-runs')} below={t('welcome.below-runs')}>
      <div className={css['two']}>
        <div className="stack">
          {imports.map((one) => (
            <ImportCard key={one.id} one={one} />
          ))}
          <DropZone look="plain" />
        </div>
        <Card title={t('welcome.or-type')} aside={t('welcome.or-type-what')}>
          <TwoTimes results={results} times={times} />
        </Card>
      </div>
      <div className="row">
        <Button look="primary" busy={times.saving} onClick={() => void next()}>
          {t('welcome.see-where')}
        </Button>
        <span className="quiet small">{t('welcome.still-reading')}</span>
      </div>
    </StepPage>
  )
}
