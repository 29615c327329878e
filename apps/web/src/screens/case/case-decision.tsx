import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { MileCase } from '../../api/case.ts'
import { useAnswerCase } from '../../api/case.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { CardOrFold } from '../../pieces/card-or-fold.tsx'
import { FactLines } from '../../pieces/fact-lines.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import css from './case.module.css'

/** Why not now, and what to do instead. */
export function NotNowCard({ found }: { readonly found: MileCase }) {
  const { t, say } = useText()
  if (found.notNow.length === 0) return null
  return (
    <div className={css['not-now']}>
      <Card title={t('case.screen.not-now')}>
        <p>{t('case.screen.not-now-why')}</p>
        <ul className={css['gates']}>
          {found.notNow.map(({ gate, why, instead }) => (
            <li key={gate}>
              <p>
                <b>{say(why)}</b>
              </p>
              <p>
                {t('case.screen.instead')} {say(instead)}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

/** Where results fall: what to look at before anything else. */
export function HealthCard({ found }: { readonly found: MileCase }) {
  const { t } = useText()
  return (
    <Card title={t('case.screen.health')}>
      <div className="stack">
        <ul className={css['asks']}>
          {found.ask.map((one) => (
            <li key={keyOf(one)}>
              <Say it={one} />
            </li>
          ))}
        </ul>
        <div data-not-printed>
          <ButtonLink to="/">{t('case.screen.report')}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}

/** What a block costs, line by line. */
export function CostCard({ found }: { readonly found: MileCase }) {
  const { t, say } = useText()
  const [first] = found.cost
  if (first === undefined) return null
  return (
    <CardOrFold title={t('case.screen.cost')} brief={`${say(first.label)}: ${say(first.figure)}`}>
      <FactLines lines={found.cost} />
    </CardOrFold>
  )
}

/** What was checked, and what only the runner can say. */
export function GatesCard({ found }: { readonly found: MileCase }) {
  const { t } = useText()
  if (found.ask.length === 0 || found.leansDown) return null
  return (
    <CardOrFold title={t('case.screen.no-help')}>
      {found.checked.length > 0 && (
        <>
          <p className="quiet small">{t('case.screen.checked')}</p>
          <ul className={css['checks']}>
            {found.checked.map((one) => (
              <li key={keyOf(one)}>
                <Check size={18} aria-hidden="true" />
                <span>
                  <Say it={one} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet small">{t('case.screen.only-you')}</p>
      <ul className={css['asks']}>
        {found.ask.map((one) => (
          <li key={keyOf(one)}>
            <Say it={one} />
          </li>
        ))}
      </ul>
    </CardOrFold>
  )
}

/** When to start, the exit test, and the button that opens the plan form, filled in; in a block, its plan. */
export function DecisionCard({ found }: { readonly found: MileCase }) {
  const { t, say } = useText()
  const answer = useAnswerCase()
  const { block, exit, answers } = found
  if (block.words.length === 0) return null
  // Who gets faster is offered a block; its test is no warning then.
  const leads = exit !== null && found.answer !== 'improving'
  return (
    <section className={css['decision']} aria-labelledby="case-exit">
      <div>
        {leads && <p className="quiet small">{t('case.screen.exit')}</p>}
        <h2 id="case-exit">
          {leads
            ? say(exit.headline)
            : t(block.running === null ? 'case.screen.start' : 'case.screen.runs')}
        </h2>
        {leads && <p className="quiet">{say(exit.text)}</p>}
        {block.words.map((one) => (
          <p key={keyOf(one)}>
            <Say it={one} />
          </p>
        ))}
        <p data-not-printed>
          <Link to="/way-back">{t('way-back.screen.heading')}</Link>
        </p>
      </div>
      <div className={css['act']} data-not-printed>
        {block.running !== null && (
          <ButtonLink to="/plan" look="primary">
            {t('case.screen.show-plan')}
          </ButtonLink>
        )}
        {block.canStart && (
          <ButtonLink to="/plan/new" search={{ raceDay: block.mileDay }} look="primary">
            {t('case.screen.make-plan')}
          </ButtonLink>
        )}
        {block.running === null && (
          <Button
            busy={answer.isPending}
            onClick={() => answer.mutate({ ...answers, notNowOn: found.asOf })}
          >
            {t('case.screen.not-now')}
          </Button>
        )}
        {block.running === null && answers.notNowOn !== null && (
          <p className="quiet small" role="status">
            {t('case.screen.not-now-kept', { day: answers.notNowOn })}
          </p>
        )}
      </div>
    </section>
  )
}
