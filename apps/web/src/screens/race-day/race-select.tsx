import { NativeSelect } from '../../pieces/fields.tsx'
import { eventName } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import type { RaceDay, RaceDayChoice } from '../../api/race-day.ts'
import { useText } from '../../text/use-text.ts'

/** What can be raced without a plan. */
const EVENTS: readonly { readonly eventId: RaceEventId; readonly on: 'track' | 'road' }[] = [
  { eventId: '800m', on: 'track' },
  { eventId: '1500m', on: 'track' },
  { eventId: '1600m', on: 'track' },
  { eventId: 'mile', on: 'track' },
  { eventId: 'mile', on: 'road' },
  { eventId: '3000m', on: 'track' },
  { eventId: '5k', on: 'track' },
  { eventId: '5k', on: 'road' },
]
const OF_PLAN = 'plan'

interface RaceSelectProps {
  readonly found: RaceDay
  readonly choice: RaceDayChoice
  readonly onChoose: (choice: RaceDayChoice) => void
}

/** The race of the plan, or an event. */
export function RaceSelect({ found, choice, onChoose }: RaceSelectProps) {
  const { t, say } = useText()
  const { race } = found
  const chosen = choice.eventId === undefined && race !== null
  const key = (eventId: string, on: string) => `${on} ${eventId}`
  const plan =
    race === null
      ? []
      : [
          {
            value: OF_PLAN,
            label: t('race-day.of-plan', { name: race.name, event: found.eventName }),
          },
        ]
  const events = EVENTS.map(({ eventId, on }) => ({
    value: key(eventId, on),
    label: t(`race-day.event-${on}`, { event: say(eventName(eventId)) }),
  }))
  return (
    <NativeSelect
      label={t('race-day.which')}
      data={[...plan, ...events]}
      value={chosen ? OF_PLAN : key(found.eventId ?? 'mile', found.on)}
      style={{ maxWidth: 360 }}
      onChange={(event) => {
        const { value } = event.currentTarget
        const named = EVENTS.find(({ eventId, on }) => key(eventId, on) === value)
        onChoose({
          ...(named ?? (choice.sessionId === undefined ? {} : { sessionId: choice.sessionId })),
          ...(choice.start === undefined ? {} : { start: choice.start }),
        })
      }}
    />
  )
}
