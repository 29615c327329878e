import { useDebouncedCallback } from '@mantine/hooks'
import { sayDay } from '@bell-lap/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { RaceDay, RaceDayChoice } from '../../api/race-day.ts'
import { raceDayQuery } from '../../api/race-day.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayRaceAhead } from '../../words/race-words.ts'
import { StateBanners } from '../adaptation/state-banners.tsx'
import { ConditionsCard } from './conditions-card.tsx'
import { GoalCard } from './goal-card.tsx'
import { LapsCard } from './laps-card.tsx'
import css from './race-day.module.css'
import { RaceSelect } from './race-select.tsx'
import { ReserveCard } from './reserve-card.tsx'
import { WarmUpCard } from './warm-up-card.tsx'
import { WristBand } from './wrist-band.tsx'

/** While the slider moves, the laps follow this much later. */
const SLIDING_MS = 150

/** One race before it is run: goal and chance, laps, D′, warm-up and a band for the wrist. */
export function RaceDayPage() {
  const choice = useSearch({ from: '/shell/races/day' })
  const query = useQuery(raceDayQuery(choice))
  const { t } = useText()
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('race-day.heading')} heights={[220, 420, 200]} width="wide" />
    ) : (
      <Page heading={t('race-day.heading')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
        <div>
          <ButtonLink to="/races">{t('races.back-to-races')}</ButtonLink>
        </div>
      </Page>
    )
  }
  return <RaceDayView found={query.data} choice={choice} />
}

interface RaceDayViewProps {
  readonly found: RaceDay
  readonly choice: RaceDayChoice
}

function RaceDayView({ found, choice }: RaceDayViewProps) {
  const text = useText()
  const { t, say, reader } = text
  const navigate = useNavigate()
  const [sliding, setSliding] = useState<number | null>(null)
  const choose = (change: Partial<RaceDayChoice> | RaceDayChoice, anew = false) =>
    void navigate({
      to: '/races/day',
      search: anew ? change : { ...choice, ...change },
      replace: true,
      resetScroll: false,
    })
  const chooseGoal = useDebouncedCallback((goalS: number) => choose({ goalS }), SLIDING_MS)
  const { race } = found
  const heading = race === null ? say(found.eventName) : sayRaceAhead(race, race.daysLeft, text)
  return (
    <div className={css['race-day']}>
      <Page
        heading={heading}
        above={
          <>
            <Link to="/races">{t('races.heading')}</Link> · {t('race-day.heading')}
            {race !== null && ` · ${sayDay(race.day, reader.locale, 'long')}`}
          </>
        }
        width="wide"
      >
        <div data-not-printed className="stack">
          <StateBanners states={found.states} />
          <OverCard found={found} />
          <RaceSelect
            found={found}
            choice={choice}
            onChoose={(chosen) => {
              setSliding(null)
              choose(chosen, true)
            }}
          />
        </div>
        <div className={css['columns']}>
          <div className={css['column']}>
            <GoalCard
              found={found}
              changed={(choice.lane ?? 1) > 1 || found.wind !== null}
              goalS={sliding ?? found.goal?.timeS ?? null}
              onSlide={(goalS) => {
                setSliding(goalS)
                chooseGoal(goalS)
              }}
              onType={(goalS) => {
                setSliding(null)
                choose({ goalS })
              }}
              onSaved={() => {
                setSliding(null)
                const { goalS: _, ...others } = choice
                choose(others, true)
              }}
            />
            <LapsCard found={found} />
            <WristBand found={found} />
          </div>
          <div className={css['column']} data-not-printed>
            <WarmUpCard
              warmUp={found.warmUp}
              start={choice.start ?? ''}
              onStart={(start) => choose({ start })}
            />
            <ConditionsCard found={found} choice={choice} onChange={choose} />
            <ReserveCard reserve={found.reserve} />
          </div>
        </div>
      </Page>
    </div>
  )
}

/** After the race there is its record, or the result to be typed. */
function OverCard({ found }: { readonly found: RaceDay }) {
  const { t } = useText()
  const { race, resultId } = found
  if (resultId === null && (race === null || race.daysLeft >= 0)) return null
  return (
    <Card title={t('race-day.over')}>
      {resultId === null ? (
        <ButtonLink to="/races" look="primary">
          {t('race-day.add-result')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/races/$resultId" params={{ resultId }} look="primary">
          {t('race-day.to-record')}
        </ButtonLink>
      )}
    </Card>
  )
}
