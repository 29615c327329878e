import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery, useSignOut } from '../../api/session.ts'
import type { Settings } from '../../api/settings.ts'
import { settingsQuery, useSaveSettings } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell } from '../../pieces/tell.ts'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { CalendarAddress } from '../plan/calendar-address.tsx'
import { BackupsCard } from './backups-card.tsx'
import { CrossFields } from './cross-fields.tsx'
import { DataCard } from './data-card.tsx'
import { DeleteCard } from './delete-card.tsx'
import { DeliveryFields } from './delivery-fields.tsx'
import { LeaveQuestion } from './leave-question.tsx'
import { HealthFields } from './health-fields.tsx'
import { IntervalsCard } from './intervals-card.tsx'
import { OtherDeviceCard } from './other-device-card.tsx'
import { PlanChangeFields } from './plan-change-fields.tsx'
import { PlacesFields } from './places-fields.tsx'
import { MoreProfileFields, ProfileFields } from './profile-fields.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { TrainingFields } from './training-fields.tsx'
import { LimitFields, WeekFields } from './week-fields.tsx'
import css from './settings.module.css'

export function SettingsPage() {
  const query = useQuery(settingsQuery)
  const { t, reader } = useText()
  const session = useQuery(sessionQuery).data
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('settings.heading')} heights={[320, 320, 260]} />
    ) : (
      <Page heading={t('settings.heading')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  // Until a unit is chosen, the one of the language.
  const saved = session?.units === null ? { ...query.data, units: reader.units } : query.data
  return (
    <Page heading={t('settings.heading')}>
      <SettingsForm saved={saved} />
      <Card title={t('settings.colours')}>
        <ThemeChoice />
      </Card>
      <Card title={t('settings.calendar')}>
        <CalendarAddress />
      </Card>
      <div id="intervals-icu">
        <IntervalsCard />
      </div>
      <OtherDeviceCard />
      <DataCard />
      <BackupsCard />
      <AboutCard />
      <DeleteCard />
    </Page>
  )
}

function SettingsForm({ saved }: { readonly saved: Settings }) {
  const today = useQuery(sessionQuery).data?.today ?? ''
  const { t } = useText()
  const [edited, setEdited] = useState<Settings | null>(null)
  const [turn, setTurn] = useState(0)
  const save = useSaveSettings()
  const settings = edited ?? saved
  const fields = { settings, onChange: setEdited }
  const submit = (whenSaved?: () => void, whenRefused?: () => void) =>
    save.mutate(settings, {
      onSuccess: () => {
        setEdited(null)
        tell(t('settings.saved'))
        whenSaved?.()
      },
      // The bar below the fields says why.
      onError: () => whenRefused?.(),
    })
  const drop = () => {
    save.reset()
    setEdited(null)
    setTurn(turn + 1)
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      key={turn}
    >
      <LeaveQuestion isUnsaved={edited !== null} busy={save.isPending} onSave={submit} />
      <Card title={t('settings.you')}>
        <div className="stack">
          <ProfileFields {...fields} />
          <MoreProfileFields {...fields} />
          <TrainingFields {...fields} />
        </div>
      </Card>
      <Card title={t('settings.week')}>
        <div className="stack">
          <WeekFields {...fields} />
          <CrossFields {...fields} />
          <details>
            <summary>{t('settings.limits')}</summary>
            <LimitFields {...fields} />
          </details>
        </div>
      </Card>
      <Card title={t('settings.delivery')}>
        <DeliveryFields {...fields} />
      </Card>
      <Card title={t('settings.places')}>
        <PlacesFields {...fields} />
      </Card>
      <Card title={t('settings.plan-changes')}>
        <PlanChangeFields {...fields} />
      </Card>
      <Card
        title={t('settings.health')}
        aside={
          settings.healthAnsweredOn === null
            ? t('settings.health-not-answered')
            : t('settings.health-answered', { day: settings.healthAnsweredOn })
        }
      >
        <HealthFields {...fields} today={today} />
      </Card>
      {edited !== null && (
        <div className={css['save']}>
          <span role="status">
            {save.error === null ? t('settings.not-saved') : sayError(save.error)}
          </span>
          <div className="row">
            <Button onClick={drop}>{t('settings.discard')}</Button>
            <Button type="submit" look="primary" busy={save.isPending}>
              {t('settings.save')}
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}

function AboutCard() {
  const { t } = useText()
  const session = useQuery(sessionQuery).data
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <Card title={t('settings.about')}>
      <div className="stack">
        <p>{t('settings.about-version', { version: session?.version ?? '' })}</p>
        <p className="quiet">{t('settings.about-limits')}</p>
        <div>
          <Button
            busy={signOut.isPending}
            onClick={() =>
              signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) })
            }
          >
            {t('settings.sign-out')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
