import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import type { Settings } from '../../api/settings.ts'
import { useSaveSettings } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { FoldCard } from '../../pieces/fold-card.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { CrossFields } from './cross-fields.tsx'
import { DeliveryFields } from './delivery-fields.tsx'
import { HealthFields } from './health-fields.tsx'
import { LeaveQuestion } from './leave-question.tsx'
import { MapFields } from './map-fields.tsx'
import { PlacesFields } from './places-fields.tsx'
import { PlanChangeFields } from './plan-change-fields.tsx'
import { MoreProfileFields, ProfileFields } from './profile-fields.tsx'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import { sayDelivery, sayMap, sayPlaces, sayProfile, sayWeek } from './say-settings.ts'
import { TrainingFields } from './training-fields.tsx'
import { LimitFields, WeekFields } from './week-fields.tsx'
import css from './settings.module.css'

/** What is saved together, in sections that fold. A folded section keeps what was changed in it. */
export function SettingsForm({ saved }: { readonly saved: Settings }) {
  const { t } = useText()
  const [edited, setEdited] = useState<Settings | null>(null)
  const [turn, setTurn] = useState(0)
  const save = useSaveSettings()
  const settings = edited ?? saved
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
    >
      <LeaveQuestion isUnsaved={edited !== null} busy={save.isPending} onSave={submit} />
      <Sections settings={settings} onChange={setEdited} turn={turn} />
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

interface SectionsProps extends SettingsFieldsProps {
  /** Counts how often changes were discarded: the fields then start again from what is saved. */
  readonly turn: number
}

function Sections({ settings, onChange, turn }: SectionsProps) {
  const today = useQuery(sessionQuery).data?.today ?? ''
  const text = useText()
  const { t } = text
  const fields = { settings, onChange }
  const { healthAnsweredOn } = settings
  const whole = (content: ReactNode) => (
    <div className="stack" key={turn}>
      {content}
    </div>
  )
  return (
    <>
      <FoldCard id="profile" title={t('settings.you')} line={sayProfile(settings, text)}>
        {whole([
          <ProfileFields key="profile" {...fields} />,
          <MoreProfileFields key="more" {...fields} />,
          <TrainingFields key="training" {...fields} />,
        ])}
      </FoldCard>
      <FoldCard id="week" title={t('settings.week')} line={sayWeek(settings, text)}>
        {whole([
          <WeekFields key="week" {...fields} />,
          <details key="limits">
            <summary>{t('settings.limits')}</summary>
            <LimitFields {...fields} />
          </details>,
        ])}
      </FoldCard>
      <FoldCard id="places" title={t('settings.places')} line={sayPlaces(settings, text)}>
        {whole([
          <PlacesFields key="places" {...fields} />,
          <CrossFields key="cross" {...fields} />,
        ])}
      </FoldCard>
      <FoldCard
        id="health"
        title={t('settings.health')}
        line={
          healthAnsweredOn === null
            ? t('settings.health-not-answered')
            : t('settings.health-answered', { day: healthAnsweredOn })
        }
      >
        {whole(<HealthFields {...fields} today={today} />)}
      </FoldCard>
      <FoldCard
        id="plan-changes"
        title={t('settings.plan-changes')}
        line={t(`settings.line-changes-${settings.planChanges}`)}
      >
        {whole(<PlanChangeFields {...fields} />)}
      </FoldCard>
      <FoldCard id="delivery" title={t('settings.delivery')} line={sayDelivery(settings, text)}>
        {whole(<DeliveryFields {...fields} />)}
      </FoldCard>
      <FoldCard id="map" title={t('settings.map')} line={sayMap(settings, text)}>
        {whole(<MapFields {...fields} />)}
      </FoldCard>
    </>
  )
}
