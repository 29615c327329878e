import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { FoundRacesList } from '../races/found-races.tsx'

interface RacesStepProps {
  readonly onBack: () => void
  readonly onNext: () => void
}

/** The races that were found in the runs, before the plan asks anything else. */
export function RacesStep({ onBack, onNext }: RacesStepProps) {
  const { t } = useText()
  return (
    <>
      <FoundRacesList />
      <div className="row">
        <Button look="primary" onClick={onNext}>
          {t('welcome.continue')}
        </Button>
        <Button onClick={onBack}>{t('welcome.back')}</Button>
      </div>
    </>
  )
}
