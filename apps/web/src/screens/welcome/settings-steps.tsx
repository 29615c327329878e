import { daysBetween } from '@bell-lap/units/calendar-day'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { History } from '../../api/history.ts'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import type { Settings } from '../../api/settings.ts'
import { useSaveSettings } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { withUsualWeek } from '../history/take-over-week.ts'
import { UsualWeekLine } from '../history/usual-week-line.tsx'
import { HealthFields } from '../settings/health-fields.tsx'
import { PlacesFields } from '../settings/places-fields.tsx'
import { ProfileFields } from '../settings/profile-fields.tsx'
import type { SettingsFieldsProps } from '../settings/profile-fields.tsx'
import { TrainingFields } from '../settings/training-fields.tsx'
import { WeekFields } from '../settings/week-fields.tsx'

interface StepProps {
  readonly saved: Settings
  /** What the runs say; `null` where that could not be loaded. */
  readonly history: History | null
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Name, sex, year of birth, units; the time zone is the browser's and is not asked. */
export function YouStep(props: StepProps) {
  const { t, reader } = useText()
  const session = useQuery(sessionQuery).data
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const { saved, history } = props
  // Until a unit is chosen, the one of the language.
  const units = session?.units === null ? reader.units : saved.units
  const usual = history?.usualWeek ?? null
  const yearsRunning = isFirst(saved)
    ? Math.max(saved.yearsRunning, yearsOf(history))
    : saved.yearsRunning
  return (
    <SettingsStep {...props} saved={{ ...saved, timeZone, units, yearsRunning }}>
      {(fields) => (
        <Card title={t('welcome.profile')}>
          <div className="stack">
            <ProfileFields {...fields} />
            {usual === null ? (
              <TrainingFields {...fields} />
            ) : (
              <p>
                <UsualWeekLine usual={usual} />
              </p>
            )}
          </div>
        </Card>
      )}
    </SettingsStep>
  )
}

/** Who has not been through these steps has chosen nothing that the runs could overrule. */
const isFirst = ({ healthAnsweredOn }: Settings) => healthAnsweredOn === null

const DAYS_PER_YEAR = 365.25

/** Whole years from the first run to today; 0 without runs. */
function yearsOf(history: History | null): number {
  if (history === null || history.firstDay === null) return 0
  return Math.floor(daysBetween(history.firstDay, history.asOf) / DAYS_PER_YEAR)
}

/** Days, places and health. The days are those of the runs, until they are changed. */
export function WeekStep(props: StepProps) {
  const { t } = useText()
  const [changes, setChanges] = useState(false)
  const today = useQuery(sessionQuery).data?.today ?? ''
  const { saved, history } = props
  const usual = isFirst(saved) ? (history?.usualWeek ?? null) : null
  const filled = usual === null ? saved : withUsualWeek(saved, usual)
  const answered = { ...filled, healthAnsweredOn: today || saved.healthAnsweredOn }
  return (
    <SettingsStep {...props} saved={answered}>
      {(fields) => (
        <>
          <Card title={t('welcome.days')}>
            {usual !== null && (
              <p>
                <UsualWeekLine usual={usual} />{' '}
                {!changes && (
                  <Button look="quiet" onClick={() => setChanges(true)}>
                    {t('history.change-week')}
                  </Button>
                )}
              </p>
            )}
            {(usual === null || changes) && <WeekFields {...fields} />}
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
