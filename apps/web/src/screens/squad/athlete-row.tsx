import { Link } from '@tanstack/react-router'
import { message, sentences } from '@bell-lap/units/message'
import { useActOnPlan, useUndoOnPlan } from '../../api/squad.ts'
import type { SquadRow } from '../../api/squad.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { TrendLine } from './trend-line.tsx'
import css from './squad.module.css'

/** One runner: how loud, why, the forecast, and the proposed action. */
export function AthleteRow({ row }: { readonly row: SquadRow }) {
  const text = useText()
  const { t } = text
  const { athleteId, name, tone, needs, mile, trend, waitsForGuardian } = row
  const action = actionOf(needs)
  return (
    <li className={css['row']}>
      {waitsForGuardian ? (
        <span className={css['name']}>{name}</span>
      ) : (
        <Link className={css['name']} to="/squad/$athleteId" params={{ athleteId }}>
          {name}
        </Link>
      )}
      <span className={css['tone']}>
        <StatusMark tone={tone === 'open' ? 'quiet' : tone} word={t(`squad.tone.${tone}`)} />
      </span>
      <div className={css['why']}>
        {sayWhy(text, row).map((why) => (
          <p key={why}>{why}</p>
        ))}
      </div>
      <div className={css['trend']}>{trend.length > 1 && <TrendLine trend={trend} />}</div>
      <p className={css['mile']}>
        {mile === null ? (
          <span className="quiet small">{sayNoForecast(text, row)}</span>
        ) : (
          <>
            <span className={css['time']}>{t('squad.mile', { mileS: mile.timeS })}</span>
            <span className="quiet small">
              {t('squad.forecast', { lowS: mile.lowS, highS: mile.highS })}
            </span>
          </>
        )}
      </p>
      <div className={css['action']}>
        {action !== null && <RowAction athleteId={athleteId} name={name} action={action} />}
      </div>
    </li>
  )
}

/** What changes or answers something comes before a word. */
function actionOf(needs: SquadRow['needs']) {
  const actions = needs.flatMap((need) => (need.action === null ? [] : [need.action]))
  return actions.find(({ kind }) => kind !== 'write') ?? actions[0] ?? null
}

/** Every reason, the weightiest first; for a runner on plan, what comes next. */
function sayWhy(text: WebText, { needs, next, waitsForGuardian }: SquadRow): readonly string[] {
  const { t, say } = text
  if (waitsForGuardian) return [t('squad.waits-guardian')]
  if (needs.length > 0) return needs.map(({ why }) => say(why))
  return next === null
    ? [t('squad.on-plan')]
    : [t('squad.next', { session: say(next.title), day: next.day })]
}

function sayNoForecast({ t }: WebText, { fields, waitsForGuardian }: SquadRow): string {
  if (waitsForGuardian) return ''
  return t(fields.includes('results') ? 'squad.no-forecast' : 'squad.forecast-not-shared')
}

interface RowActionProps {
  readonly athleteId: string
  readonly name: string
  readonly action: NonNullable<SquadRow['needs'][number]['action']>
}

function RowAction({ athleteId, name, action }: RowActionProps) {
  const { t } = useText()
  const act = useActOnPlan()
  const undo = useUndoOnPlan()
  if (!('sessionId' in action)) {
    const label = t(`squad.act.${action.kind}`)
    const named = { 'aria-label': t('squad.act-of', { act: label, name }) }
    return action.kind === 'answer-changes' ? (
      <ButtonLink to="/squad/changes" hash={athleteId} {...named}>
        {label}
      </ButtonLink>
    ) : (
      <ButtonLink to="/squad/$athleteId" params={{ athleteId }} hash="comments" {...named}>
        {label}
      </ButtonLink>
    )
  }
  const label = t(`squad.act.${action.kind}`, { day: action.day })
  return (
    <Button
      busy={act.isPending}
      aria-label={t('squad.act-of', { act: label, name })}
      onClick={() =>
        act.mutate(
          { athleteId, action },
          {
            onSuccess: ({ ok, breaks }) => {
              const [first, ...more] = breaks.map(({ detail }) => detail)
              if (ok) {
                tellWithUndo(t('squad.acted'), () =>
                  undo.mutate(athleteId, {
                    onSuccess: () => tell(t('squad.undone')),
                    onError: tellError,
                  }),
                )
              } else if (first !== undefined) {
                tell(message('squad.not-done', { why: sentences([first, ...more]) }))
              }
            },
            onError: tellError,
          },
        )
      }
    >
      {label}
    </Button>
  )
}
