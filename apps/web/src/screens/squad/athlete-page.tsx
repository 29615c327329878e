import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { belowPath } from '../../api/below-path.ts'
import { athleteQuery, useHoldChanges } from '../../api/squad.ts'
import type { AthleteView } from '../../api/squad.ts'
import { ButtonAnchor, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Checkbox } from '../../pieces/fields.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Bone, Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayFields } from '../people/say-fields.ts'
import { ClearButton } from './clear-button.tsx'
import { ClipsCard } from './clips-card.tsx'
import { CommentsCard } from './comments-card.tsx'
import { mayChangePlans } from './may-change-plans.ts'
import { saysItsLength } from './says-its-length.ts'
import css from './squad.module.css'

const ClipReview = later(
  async () => (await import('./clip-review.tsx')).ClipReview,
  <Bone height={420} />,
  ['squad', 'form-video'],
)

/** One runner as far as the runner shares it. */
export function AthletePage() {
  const { athleteId } = useParams({ from: '/shell/squad/$athleteId' })
  const { clip } = useSearch({ from: '/shell/squad/$athleteId' })
  const query = useQuery(athleteQuery(athleteId))
  const { t } = useText()
  if (query.data !== undefined) {
    if (clip === undefined) return <Sheet athleteId={athleteId} view={query.data} />
    const mayWrite = query.data.role === 'coach'
    return <ClipReview key={clip} athleteId={athleteId} id={clip} mayWrite={mayWrite} />
  }
  return query.error === null ? (
    <WaitingPage heading={t('squad.title')} heights={[200, 160, 160]} />
  ) : (
    <Page
      heading={t('squad.title')}
      actions={<ButtonLink to="/squad">{t('squad.back')}</ButtonLink>}
    >
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

interface ViewProps {
  readonly view: AthleteView
}

function Sheet({ athleteId, view }: ViewProps & { readonly athleteId: string }) {
  const text = useText()
  const { t, say } = text
  const { name, role, fields, mile, race } = view
  const seesRuns = fields.includes('workouts')
  const about = [
    mile === null
      ? t(fields.includes('results') ? 'squad.mile-unknown' : 'squad.mile-not-shared')
      : t('squad.mile-now', { mileS: mile.timeS, lowS: mile.lowS, highS: mile.highS }),
    ...(race === null ? [] : [t('squad.race', { race: say(race.name), day: race.day })]),
  ]
  return (
    <Page
      heading={name}
      above={
        role === null
          ? undefined
          : t('squad.athlete-above', {
              role: t(`people.role.${role}`),
              fields: sayFields(text, fields),
            })
      }
      below={about.join(' · ')}
      actions={<ButtonLink to="/squad">{t('squad.back')}</ButtonLink>}
    >
      <BodyCard athleteId={athleteId} view={view} />
      <WeekCard view={view} />
      <RunsCard view={view} />
      {role !== null && fields.includes('video') && <ClipsCard athleteId={athleteId} />}
      {seesRuns && <CommentsCard athleteId={athleteId} view={view} />}
      {mayChangePlans(view) && <Hold athleteId={athleteId} holds={view.holdsChanges} />}
      <Exports athleteId={athleteId} fields={fields} />
    </Page>
  )
}

/** Tables for a spreadsheet, of what the runner shares. */
function Exports({
  athleteId,
  fields,
}: {
  readonly athleteId: string
  readonly fields: AthleteView['fields']
}) {
  const { t } = useText()
  const addressOf = (table: 'runs' | 'results') =>
    belowPath(`/api/v1/athletes/${encodeURIComponent(athleteId)}/${table}.csv`)
  return (
    <div className="row" data-not-printed>
      {fields.includes('workouts') && (
        <ButtonAnchor href={addressOf('runs')} download>
          {t('squad.export')}
        </ButtonAnchor>
      )}
      {fields.includes('results') && (
        <ButtonAnchor href={addressOf('results')} download>
          {t('squad.export-results')}
        </ButtonAnchor>
      )}
      <ButtonLink to="/people" look="quiet">
        {t('squad.give-up-access')}
      </ButtonLink>
    </div>
  )
}

/** What a clinician ends; the rest is the runner's own to end. */
const CLEARABLE: ReadonlySet<string> = new Set(['red-flag', 'pain', 'injury', 'illness'])

function BodyCard({
  athleteId,
  view: { name, fields, states, role },
}: ViewProps & { readonly athleteId: string }) {
  const { t, say } = useText()
  return (
    <Card title={t('squad.body')}>
      {!fields.includes('health') && <p className="quiet">{t('squad.body-not-shared')}</p>}
      {fields.includes('health') && states.length === 0 && (
        <p className="quiet">{t('squad.body-none')}</p>
      )}
      <ul className={css['notes']}>
        {states.map((state) => (
          <li key={`${state.id} ${state.kind}`}>
            <strong>{say(state.what)}</strong>
            <p>{say(state.means)}</p>
            <p className="quiet small">{say(state.ends)}</p>
            {role === 'clinician' && CLEARABLE.has(state.kind) && (
              <ClearButton athleteId={athleteId} name={name} state={state} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function WeekCard({ view: { fields, sessions } }: ViewProps) {
  const { t, say } = useText()
  const shared = fields.includes('workouts')
  return (
    <Card title={t('squad.week')}>
      {!shared && <p className="quiet">{t('squad.week-not-shared')}</p>}
      {shared && sessions.length === 0 && <p className="quiet">{t('squad.week-none')}</p>}
      <ul className={css['sessions']}>
        {sessions.map(({ id, day, title, distanceM, state, run }) => (
          <li key={id}>
            <span className="quiet">{t('squad.day', { day })}</span>
            <span>
              {say(title)}
              {run &&
                !saysItsLength(say(title)) &&
                `, ${t('squad.length', { lengthM: distanceM })}`}
            </span>
            <span className="quiet">{t(`squad.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function RunsCard({ view: { fields, runs } }: ViewProps) {
  const { t } = useText()
  if (!fields.includes('workouts')) return null
  return (
    <Card title={t('squad.runs')}>
      {runs.length === 0 && <p className="quiet">{t('squad.runs-none')}</p>}
      <ul className={css['sessions']}>
        {runs.map(({ id, day, name, distanceM, movingTimeS }) => (
          <li key={id}>
            <span className="quiet">{t('squad.day', { day })}</span>
            <span>{name ?? t('squad.length', { lengthM: distanceM })}</span>
            <span className="quiet">
              {name === null
                ? t('squad.run-time', { timeS: movingTimeS })
                : t('squad.run', { lengthM: distanceM, timeS: movingTimeS })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Hold({ athleteId, holds }: { readonly athleteId: string; readonly holds: boolean }) {
  const { t } = useText()
  const hold = useHoldChanges(athleteId)
  return (
    <Card>
      <Checkbox
        label={t('squad.hold')}
        description={t('squad.hold-how')}
        checked={hold.isPending ? hold.variables : holds}
        disabled={hold.isPending}
        onChange={({ currentTarget: { checked } }) =>
          hold.mutate(checked, {
            onSuccess: () => tell(t(checked ? 'squad.held' : 'squad.released')),
            onError: tellError,
          })
        }
      />
    </Card>
  )
}
