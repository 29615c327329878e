import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { savedWeeksQuery, useGiveWeek } from '../../api/saved-weeks.ts'
import type { SavedWeek } from '../../api/saved-weeks.ts'
import { sessionQuery } from '../../api/session.ts'
import type { SquadRow } from '../../api/squad.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Checkbox, NativeSelect } from '../../pieces/fields.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { RunnerChoice } from './runner-choice.tsx'
import { WeekGiven } from './week-given.tsx'
import { WeekOutcome } from './week-outcome.tsx'

const WEEKS_AHEAD = 26

interface GiveWeekProps {
  readonly rows: readonly SquadRow[]
  /** The week that is chosen at first; the first one where it is left out. */
  readonly firstId?: string
  readonly onDone: () => void
}

/** A saved week for many runners: looked at first, then given where it is safe. */
export function GiveWeek(props: GiveWeekProps) {
  const { t } = useText()
  const weeks = useQuery(savedWeeksQuery)
  const session = useQuery(sessionQuery)
  return (
    <Loaded query={weeks} heights={[240]}>
      {({ items }) =>
        items.length === 0 ? (
          <div className="stack">
            <p>{t('saved-week.none')}</p>
            <div>
              <ButtonLink to="/squad/saved">{t('saved-week.to-saved')}</ButtonLink>
            </div>
          </div>
        ) : (
          <Loaded query={session} heights={[240]}>
            {({ today }) => <Form {...props} weeks={items} today={today} />}
          </Loaded>
        )
      }
    </Loaded>
  )
}

interface FormProps extends GiveWeekProps {
  readonly weeks: readonly SavedWeek[]
  readonly today: string
}

function Form({ rows, firstId, weeks, today, onDone }: FormProps) {
  const { t } = useText()
  const monday = mondayOf(today)
  const [choice, setChoice] = useState({
    weekId: firstId ?? weeks[0]?.id ?? '',
    // On a Monday the week has only begun; on any other day most coaches mean the next one.
    startDay: monday === today ? monday : addDays(monday, 7),
    moves: false,
    athleteIds: [] as readonly string[],
  })
  const check = useGiveWeek()
  const give = useGiveWeek()
  const able = check.data?.items.filter(({ ok }) => ok).map((one) => one.athleteId) ?? []
  const isReady = choice.athleteIds.length > 0
  const set = (part: Partial<typeof choice>) => {
    check.reset()
    setChoice({ ...choice, ...part })
  }
  if (give.data !== undefined) {
    return <WeekGiven answer={give.data} startDay={choice.startDay} onDone={onDone} />
  }
  const error = check.error ?? give.error
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) check.mutate({ ...choice, onlyCheck: true })
      }}
    >
      <NativeSelect
        label={t('saved-week.choose')}
        autoFocus
        value={choice.weekId}
        data={weeks.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => set({ weekId: currentTarget.value })}
      />
      <Mondays monday={monday} value={choice.startDay} onChange={(startDay) => set({ startDay })} />
      <RunnerChoice
        rows={rows}
        value={choice.athleteIds}
        onChange={(athleteIds) => set({ athleteIds })}
      />
      {!isReady && <p className="quiet small">{t('squad.choose-runners')}</p>}
      <Checkbox
        label={t('saved-week.moves')}
        description={t('saved-week.moves-how')}
        checked={choice.moves}
        onChange={(event) => set({ moves: event.currentTarget.checked })}
      />
      {error !== null && <p role="alert">{sayError(error)}</p>}
      {check.data !== undefined && (
        <WeekOutcome
          answer={check.data}
          startDay={choice.startDay}
          heading={t('saved-week.can', { count: able.length })}
        />
      )}
      <div className="row">
        <Button
          type="submit"
          look={able.length > 0 ? 'plain' : 'primary'}
          disabled={!isReady}
          busy={check.isPending}
        >
          {t('saved-week.check')}
        </Button>
        {able.length > 0 && (
          <Button
            look="primary"
            busy={give.isPending}
            onClick={() => give.mutate({ ...choice, athleteIds: able, onlyCheck: false })}
          >
            {t('saved-week.give-do', { count: able.length })}
          </Button>
        )}
      </div>
    </form>
  )
}

interface MondaysProps {
  /** Of this week. */
  readonly monday: string
  readonly value: string
  readonly onChange: (monday: string) => void
}

/** The week is chosen among Mondays, so that it cannot begin on another day. */
function Mondays({ monday, value, onChange }: MondaysProps) {
  const { t } = useText()
  return (
    <NativeSelect
      label={t('saved-week.begins')}
      value={value}
      data={Array.from({ length: WEEKS_AHEAD }, (_, i) => {
        const day = addDays(monday, 7 * i)
        const label = t(i === 0 ? 'saved-week.this-monday' : 'saved-week.monday', { day })
        return { value: day, label }
      })}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
