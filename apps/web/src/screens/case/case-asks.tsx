import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { addDays, isCalendarDay } from '@bell-lap/units/calendar-day'
import { eventName, nameOfDistance, RACE_EVENTS } from '@bell-lap/units/race-event'
import { useState } from 'react'
import type { CaseAnswers, MileCase } from '../../api/case.ts'
import { useAnswerCase } from '../../api/case.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { CardOrFold } from '../../pieces/card-or-fold.tsx'
import { useText } from '../../text/use-text.ts'

const LONG_EVENTS = RACE_EVENTS.filter(({ distanceM }) => distanceM >= 10_000)

/** The one question, asked once and never required. */
export function StuckQuestion({ found }: { readonly found: MileCase }) {
  const { t } = useText()
  const answer = useAnswerCase()
  const [stuck, setStuck] = useState('5')
  if (found.answers.askedOn !== null) return null
  const save = (value: CaseAnswers['stuck']) =>
    answer.mutate({ ...found.answers, stuck: value, askedOn: found.asOf })
  return (
    <div data-not-printed>
      <CardOrFold title={t('case.screen.one-question')} brief={t('case.screen.stuck')}>
        <div className="stack">
          <NativeSelect
            label={t('case.screen.stuck')}
            description={t('case.screen.stuck-how')}
            data={Array.from({ length: 11 }, (_, score) => String(score))}
            value={stuck}
            onChange={(event) => setStuck(event.currentTarget.value)}
          />
          <div className="row">
            <Button busy={answer.isPending} onClick={() => save(Number(stuck))}>
              {t('case.screen.stuck-save')}
            </Button>
            <Button look="quiet" busy={answer.isPending} onClick={() => save(null)}>
              {t('case.screen.stuck-skip')}
            </Button>
          </div>
          {answer.error !== null && <p role="alert">{sayError(answer.error)}</p>}
        </div>
      </CardOrFold>
    </div>
  )
}

/** The next long race, from which the block is planned backwards. */
export function LongRaceQuestion({ found }: { readonly found: MileCase }) {
  const { t, say } = useText()
  const answer = useAnswerCase()
  const { longRace } = found.answers
  const [day, setDay] = useState(longRace?.day ?? '')
  const [distanceM, setDistanceM] = useState(
    String(longRace?.distanceM ?? LONG_EVENTS.at(-1)?.distanceM),
  )
  const isDay = isCalendarDay(day) && day > found.asOf
  return (
    <div data-not-printed>
      <CardOrFold
        title={t('case.screen.long-race')}
        brief={
          longRace === null
            ? t('case.screen.long-race-how')
            : t('case.screen.long-race-kept', {
                race: nameOfDistance(longRace.distanceM),
                day: longRace.day,
              })
        }
      >
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (isDay)
              answer.mutate({ ...found.answers, longRace: { day, distanceM: Number(distanceM) } })
          }}
        >
          <p className="quiet">{t('case.screen.long-race-how')}</p>
          <div className="row">
            <TextInput
              type="date"
              label={t('case.screen.race-day')}
              min={addDays(found.asOf, 1)}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('case.screen.race-distance')}
              data={LONG_EVENTS.map((event) => ({
                value: String(event.distanceM),
                label: say(eventName(event.id)),
              }))}
              value={distanceM}
              onChange={(event) => setDistanceM(event.currentTarget.value)}
            />
          </div>
          <div className="row">
            <Button type="submit" disabled={!isDay} busy={answer.isPending}>
              {t('case.screen.race-save')}
            </Button>
            {longRace !== null && (
              <Button
                look="quiet"
                onClick={() => {
                  setDay('')
                  answer.mutate({ ...found.answers, longRace: null })
                }}
              >
                {t('case.screen.race-clear')}
              </Button>
            )}
          </div>
          {answer.error !== null && <p role="alert">{sayError(answer.error)}</p>}
        </form>
      </CardOrFold>
    </div>
  )
}
