import { TextInput } from '../../pieces/fields.tsx'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddEvent } from '../../api/adaptation.ts'
import { sayError } from '../../api/problem.ts'
import { statesQuery, useEndState, useTakeBack } from '../../api/states.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { describeState } from '../../words/state-words.ts'
import css from './settings.module.css'

interface ClearanceFieldsProps {
  readonly today: string
  /** An answer about health asks for one. */
  readonly isNeeded: boolean
}

/** A clinician's clearance to run fast: what there is, with one press to withdraw it, or the day of a new one. */
export function ClearanceFields(props: ClearanceFieldsProps) {
  const { t } = useText()
  const states = useQuery(statesQuery)
  const hasOne = states.data?.some(({ kind }) => kind === 'clearance') === true
  if (!hasOne && !props.isNeeded) return null
  return (
    <fieldset className={css['fieldset']}>
      <legend>{t('settings.clearance')}</legend>
      <Clearance today={props.today} />
    </fieldset>
  )
}

function Clearance({ today }: { readonly today: string }) {
  const { t, say } = useText()
  const states = useQuery(statesQuery)
  const ending = useEndState()
  const back = useTakeBack()
  if (states.error !== null) return <p role="alert">{sayError(states.error)}</p>
  if (states.data === undefined) return null
  const clearance = states.data.find(({ kind }) => kind === 'clearance')
  if (clearance === undefined)
    return <StateClearance today={today} onStated={() => tell(t('settings.clearance-stated'))} />
  const undo = (id: string) =>
    back.mutate(id, { onSuccess: () => tell(t('adapt-screen.undone')), onError: tellError })
  const withdraw = () =>
    ending.mutate(
      { id: clearance.id, clinician: false },
      {
        onSuccess: ({ id }) => tellWithUndo(t('settings.clearance-withdrawn'), () => undo(id)),
        onError: tellError,
      },
    )
  return (
    <div className="stack">
      <p>{say(describeState(clearance))}</p>
      <p className="quiet small">{say(clearance.means)}</p>
      <p className="quiet small">{say(clearance.ends)}</p>
      <div>
        <Button busy={ending.isPending} onClick={withdraw}>
          {t('settings.clearance-withdraw')}
        </Button>
      </div>
    </div>
  )
}

interface StateClearanceProps {
  readonly today: string
  readonly onStated: () => void
}

/** The day on which a clinician cleared the runner, and the button that says so. */
export function StateClearance({ today, onStated }: StateClearanceProps) {
  const { t } = useText()
  const [day, setDay] = useState(today)
  const add = useAddEvent()
  const isDay = isCalendarDay(day) && day <= today
  return (
    <div className="stack">
      <p className="quiet small">{t('settings.clearance-how')}</p>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <TextInput
          type="date"
          label={t('settings.clearance-day')}
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button
          disabled={!isDay}
          busy={add.isPending}
          onClick={() => add.mutate({ kind: 'clearance', day }, { onSuccess: onStated })}
        >
          {t('settings.clearance-state')}
        </Button>
      </div>
      {add.error !== null && <p role="alert">{sayError(add.error)}</p>}
    </div>
  )
}
