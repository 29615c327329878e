import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import type { Settings } from '../../api/settings.ts'
import { useSaveSettings } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { HealthFields } from '../settings/health-fields.tsx'
import { PlacesFields } from '../settings/places-fields.tsx'
import { ProfileFields } from '../settings/profile-fields.tsx'
import type { SettingsFieldsProps } from '../settings/profile-fields.tsx'
import { TrainingFields } from '../settings/training-fields.tsx'
import { WeekFields } from '../settings/week-fields.tsx'

interface StepProps {
  readonly saved: Settings
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Name, sex, year of birth, units; the time zone is the browser's and is not asked. */
export function YouStep(props: StepProps) {
  const { t, reader } = useText()
  const session = useQuery(sessionQuery).data
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  // Until a unit is chosen, the one of the language.
  const units = session?.units === null ? reader.units : props.saved.units
  return (
    <SettingsStep {...props} saved={{ ...props.saved, timeZone, units }}>
      {(fields) => (
        <Card title={t('welcome.profile')}>
          <div className="stack">
            <ProfileFields {...fields} />
            <TrainingFields {...fields} />
          </div>
        </Card>
      )}
    </SettingsStep>
  )
}

export function WeekStep(props: StepProps) {
  const { t } = useText()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const answered = { ...props.saved, healthAnsweredOn: today || props.saved.healthAnsweredOn }
  return (
    <SettingsStep {...props} saved={answered}>
      {(fields) => (
        <>
          <Card title={t('welcome.days')}>
            <WeekFields {...fields} />
          </Card>
          <Card title={t('welcome.places')}>
            <PlacesFields {...fields} />
          </Card>
          <Card title={t('welcome.health')}>
            <HealthFields {...fields} today={today} />
          </Card>
        </>
      )}
    </SettingsStep>
  )
}

interface SettingsStepProps extends StepProps {
  readonly children: (fields: SettingsFieldsProps) => ReactNode
}

function SettingsStep({ saved, onBack, onNext, children }: SettingsStepProps) {
  const { t } = useText()
  const [settings, setSettings] = useState(saved)
  const save = useSaveSettings()
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(settings, { onSuccess: onNext })
      }}
    >
      {children({ settings, onChange: setSettings })}
      {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
      <div className="row">
        <Button onClick={onBack}>{t('welcome.back')}</Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('welcome.continue')}
        </Button>
      </div>
    </form>
  )
}
