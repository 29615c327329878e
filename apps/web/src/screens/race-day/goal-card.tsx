import { TextInput } from '@mantine/core'
import { sayClock } from '@bell-lap/text/numbers'
import { readTime } from '@bell-lap/units/read-time'
import { useId, useState } from 'react'
import type { RaceDay } from '../../api/race-day.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import css from './race-day.module.css'

interface GoalCardProps {
  readonly found: RaceDay
  /** What is chosen now; the laps follow a moment later. */
  readonly goalS: number | null
  /** A lane or a wind was entered. */
  readonly changed: boolean
  readonly onSlide: (goalS: number) => void
  readonly onType: (goalS: number) => void
}

/** The goal against its chance, which is that of the forecast. */
export function GoalCard({ found, goalS, changed, onSlide, onType }: GoalCardProps) {
  const { t } = useText()
  const { forecast, chances } = found
  return (
    <div data-not-printed>
      <Card title={t('race-day.goal')}>
        <div className="stack">
          {goalS !== null && chances.length > 0 && (
            <GoalSlider found={found} goalS={goalS} onSlide={onSlide} />
          )}
          {forecast === null ? (
            <>
              <p>{t('race-day.no-forecast')}</p>
              <div>
                <ButtonLink to="/races">{t('race-day.add-result')}</ButtonLink>
              </div>
            </>
          ) : (
            <p className="quiet small">
              {t('race-day.forecast', {
                timeS: forecast.timeS,
                lowS: forecast.lowS,
                highS: forecast.highS,
              })}{' '}
              {changed && t('race-day.forecast-day')}
            </p>
          )}
          <TypedGoal distanceM={found.distanceM} onType={onType} />
        </div>
      </Card>
    </div>
  )
}

interface GoalSliderProps extends Pick<GoalCardProps, 'found' | 'onSlide'> {
  readonly goalS: number
}

function GoalSlider({ found, goalS, onSlide }: GoalSliderProps) {
  const { t, say, reader } = useText()
  const id = useId()
  const { chances, goal } = found
  const first = chances[0]?.timeS ?? goalS
  const last = chances.at(-1)?.timeS ?? goalS
  const near = chances.find(({ timeS }) => timeS === Math.round(goalS))
  const own = goal?.timeS === goalS ? goal.chance : null
  const edge = goalS < first ? chances[0] : chances.at(-1)
  const chance = say((own ?? near ?? edge)?.says ?? found.eventName)
  const time = sayClock(goalS, reader.locale, Number.isInteger(goalS) ? 0 : 1)
  return (
    <div>
      <label htmlFor={id} className={css['goal-line']}>
        <span className={css['goal-time']}>{time}</span>
        <span>
          <span className="quiet small">{t('race-day.chance-of', { time })}</span>
          <strong className={css['chance']} role="status">
            {chance}
          </strong>
        </span>
      </label>
      <input
        id={id}
        className={css['slider']}
        type="range"
        aria-label={t('race-day.slider')}
        aria-valuetext={t('race-day.slider-says', { time, chance })}
        min={Math.min(first, Math.floor(goalS))}
        max={Math.max(last, Math.ceil(goalS))}
        step={1}
        value={Math.round(goalS)}
        onChange={(event) => onSlide(Number(event.currentTarget.value))}
      />
      <div className="spread quiet small" aria-hidden="true">
        <span>{sayClock(first, reader.locale)}</span>
        <span>{sayClock(last, reader.locale)}</span>
      </div>
    </div>
  )
}

interface TypedGoalProps {
  readonly distanceM: number
  readonly onType: (goalS: number) => void
}

function TypedGoal({ distanceM, onType }: TypedGoalProps) {
  const { t, say } = useText()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  return (
    <form
      className={css['typed']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const read = readTime(typed, distanceM)
        setError(read.ok ? null : say(read.reason))
        if (read.ok) onType(read.timeS)
      }}
    >
      <TextInput
        label={t('race-day.type-goal')}
        placeholder={t('races.time-such-as')}
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">{t('race-day.use-goal')}</Button>
    </form>
  )
}
