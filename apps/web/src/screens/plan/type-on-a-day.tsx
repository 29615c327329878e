import { useTitles } from '../../pieces/use-titles.ts'
import { NativeSelect } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { planQuery } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { openDays } from './open-days.ts'
import type { OpenDay } from './open-days.ts'
import { TypeWorkout } from './type-workout.tsx'

/** A day of the next four weeks, and the session that is typed for it. */
export function TypeOnADay({ onDone }: { readonly onDone: () => void }) {
  const plan = useQuery(planQuery).data?.plan
  const today = useQuery(sessionQuery).data?.today
  const days = plan == null || today === undefined ? [] : openDays(plan, today)
  const [chosen, setChosen] = useState<string | null>(null)
  const title = useTitles()
  const text = useText()
  const { t } = text
  const at = days.find(({ day }) => day === chosen) ?? days[0]
  if (plan === undefined) return <Bone height={240} />
  if (at === undefined) {
    return <p>{t('plan-screen.no-open-day')}</p>
  }
  return (
    <div className="stack">
      <NativeSelect
        label={t('plan-screen.day')}
        value={at.day}
        data={days.map((one) => ({ value: one.day, label: sayWhatIsOn(one, title, text) }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <TypeWorkout key={at.day} day={at.day} session={at.session} onDone={onDone} />
    </div>
  )
}

function sayWhatIsOn(
  { day, session }: OpenDay,
  title: ReturnType<typeof useTitles>,
  { t }: WebText,
): string {
  return session === null
    ? t('plan-screen.day-free', { day })
    : t('plan-screen.day-replaces', { day, title: title(session.workout) })
}
