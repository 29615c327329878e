import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import type { Settings } from '../../api/settings.ts'
import { useSaveSettings } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
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
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return (
    <SettingsStep {...props} saved={{ ...props.saved, timeZone }}>
      {(fields) => (
        <Card title="You">
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
  const today = useQuery(sessionQuery).data?.today ?? ''
  const answered = { ...props.saved, healthAnsweredOn: today || props.saved.healthAnsweredOn }
  return (
    <SettingsStep {...props} saved={answered}>
      {(fields) => (
        <>
          <Card title="Days">
            <WeekFields {...fields} />
          </Card>
          <Card title="Places">
            <PlacesFields {...fields} />
          </Card>
          <Card title="Is anything in the way?">
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
        <Button onClick={onBack}>Back</Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          Continue
        </Button>
      </div>
    </form>
  )
}
