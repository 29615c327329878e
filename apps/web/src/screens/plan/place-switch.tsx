import { message } from '@bell-lap/units/message'
import { holdsWork, titleOf } from '@bell-lap/workout/describe/title'
import { SegmentedControl } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanSession, WorkoutElement } from '../../api/plan.ts'
import { sayError } from '../../api/problem.ts'
import { sessionPlacesQuery } from '../../api/session-places.ts'
import type { SessionTwin } from '../../api/session-places.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { EditReview } from './dialogs.tsx'
import { WorkoutSteps } from './workout-steps.tsx'
import { wasRun } from '../../words/plan-words.ts'

type TwinPlace = SessionTwin['place']

/** What is past or run stays where it was; a rest is nowhere. */
export function canSwitch(session: PlanSession): boolean {
  if (session.cross !== undefined) return false
  return session.role !== 'rest' && session.state !== 'missed' && !wasRun(session)
}

/** Where a session is run: the same one on the road, a track, a treadmill or a hill. */
export function PlaceSwitch({ session }: { readonly session: PlanSession }) {
  const { say, t } = useText()
  const [chosen, setChosen] = useState<TwinPlace | null>(null)
  const query = useQuery(sessionPlacesQuery(session.id))
  const twins = query.data
  if (twins === undefined) {
    return query.error === null ? null : <p role="alert">{sayError(query.error)}</p>
  }
  const current = twins.find((twin) => twin.current)
  const possible = twins.filter(({ workout }) => workout !== null)
  const impossible = twins.filter(({ workout }) => workout === null)
  const shown = twins.find(({ place }) => place === chosen) ?? current
  if (current === undefined || possible.length < 2) return null
  return (
    <Card title={t('plan-screen.place')}>
      <div className="stack">
        <SegmentedControl
          aria-label={t('plan-screen.place-choice')}
          value={shown?.place ?? current.place}
          onChange={(place) =>
            setChosen(possible.find((twin) => twin.place === place)?.place ?? null)
          }
          data={possible.map(({ place }) => ({
            value: place,
            label: t(`plan-screen.place.${place}`),
          }))}
        />
        {shown !== undefined && !shown.current && (
          <Elsewhere session={session} twin={shown} onDone={() => setChosen(null)} />
        )}
        {session.home !== undefined && (
          <p className="quiet small">
            {t('plan-screen.planned-place', {
              place: message(`plan-screen.on.${session.home.place}`),
              title: titleOf(session.home),
            })}
          </p>
        )}
        {impossible.map(({ place, notes }) => (
          <p key={place} className="quiet small">
            {t('plan-screen.place-note', {
              place: t(`plan-screen.place.${place}`),
              notes: notes.map(say).join(' '),
            })}
          </p>
        ))}
      </div>
    </Card>
  )
}

interface ElsewhereProps {
  readonly session: PlanSession
  readonly twin: SessionTwin
  readonly onDone: () => void
}

/** How it would be there, what that would break, and the button that keeps it. */
function Elsewhere({ session, twin, onDone }: ElsewhereProps) {
  const { say, t } = useText()
  if (twin.workout === null) return null
  return (
    <>
      <p>
        <strong>{say(titleOf(twin.workout))}</strong>
        <span className="quiet">
          {' '}
          · {t('plan-screen.totals', { durationS: twin.durationS, distanceM: twin.distanceM })}
        </span>
      </p>
      {twin.notes.map((note) => (
        <p key={note.code} className="quiet">
          {say(note)}
        </p>
      ))}
      <WorkoutSteps elements={mainPartOf(twin.workout.elements)} place={twin.place} />
      <EditReview
        key={twin.place}
        edit={{ kind: 'switch-place', sessionId: session.id, place: twin.place }}
        day={session.day}
        confirm={t('plan-screen.change-place')}
        onDone={onDone}
      />
    </>
  )
}

/** From the first piece of work to the last: warm-up and cool-down are the same anywhere. */
function mainPartOf(elements: readonly WorkoutElement[]): readonly WorkoutElement[] {
  const first = elements.findIndex(holdsWork)
  return elements.slice(Math.max(0, first), elements.findLastIndex(holdsWork) + 1)
}
