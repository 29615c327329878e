import { TextInput } from '../../pieces/fields.tsx'
import { sayClock } from '@bell-lap/text/numbers'
import { readTime } from '@bell-lap/units/read-time'
import { useId, useState } from 'react'
import { sayError } from '../../api/problem.ts'
import type { RaceDay } from '../../api/race-day.ts'
import { useSaveRaceGoal } from '../../api/race-day.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
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
  /** The goal of the race was saved or cleared. */
  readonly onSaved: () => void
}

/** The goal against its chance, which is that of the forecast. */
export function GoalCard({ found, goalS, changed, onSlide, onType, onSaved }: GoalCardProps) {
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
          <SavedGoal found={found} goalS={goalS} onSaved={onSaved} />
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

/** Keeps the time as the goal of this race, which every other screen then shows; it can be cleared. */
function SavedGoal({ found, goalS, onSaved }: Pick<GoalCardProps, 'found' | 'goalS' | 'onSaved'>) {
  const { t } = useText()
  const save = useSaveRaceGoal()
  const { race, savedGoalS, goal } = found
  if (race === null || race.daysLeft < 0) return null
  const { sessionId } = race
  const keep = (timeS: number | null) =>
    save.mutate(
      { sessionId, goalS: timeS },
      {
        onSuccess: () => {
          onSaved()
          const told =
            timeS === null
              ? t('race-day.goal-cleared-told')
              : t('race-day.goal-saved-told', { goalS: timeS })
          tellWithUndo(told, () =>
            save.mutate({ sessionId, goalS: savedGoalS }, { onError: tellError }),
          )
        },
      },
    )
  return (
    <div className="stack">
      {savedGoalS !== null && (
        <p className="quiet small">{t('race-day.goal-saved', { goalS: savedGoalS })}</p>
      )}
      {goal?.from === 'plan' && <p className="quiet small">{t('race-day.goal-planned')}</p>}
      <div className="row">
        {goalS !== null && goalS !== savedGoalS && goal?.from !== 'forecast' && (
          <Button busy={save.isPending} onClick={() => keep(goalS)}>
            {t('race-day.goal-save')}
          </Button>
        )}
        {savedGoalS !== null && (
          <Button look="quiet" busy={save.isPending} onClick={() => keep(null)}>
            {t('race-day.goal-clear')}
          </Button>
        )}
      </div>
      {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
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
        placeholder={t('races.such-as.mile')}
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">{t('race-day.use-goal')}</Button>
    </form>
  )
}
