import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { PlanAnswer, PlanInput } from '../../api/plan.ts'
import { useMakePlan, usePreviewPlan } from '../../api/plan.ts'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell } from '../../pieces/tell.ts'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { wholeWeeks } from '../../words/plan-words.ts'
import { useText } from '../../text/use-text.ts'
import { UsualWeekOffer } from '../history/usual-week-offer.tsx'
import { PlanFormFields } from './plan-form.tsx'
import type { NewPlanSearch } from './new-plan-search.ts'
import { filledForm, planInputOf } from './plan-input.ts'
import type { PlanForm, PlanFormErrors } from './plan-input.ts'

const ProposedWeeks = later(
  async () => (await import('./proposed-weeks.tsx')).ProposedWeeks,
  <Bone height={480} />,
  [],
)
const StateClearance = later(
  async () => (await import('../settings/clearance-fields.tsx')).StateClearance,
  null,
  ['settings'],
)

interface MakePlanProps {
  readonly kind?: PlanForm['kind']
  /** What another page chose. */
  readonly filled?: NewPlanSearch
}

/** The goal, then the whole plan to look at, then the button that makes it. */
export function MakePlan({ kind = 'mile', filled = {} }: MakePlanProps) {
  const today = useQuery(sessionQuery).data?.today
  return today === undefined ? (
    <Bone height={300} />
  ) : (
    <GoalAndPreview today={today} kind={kind} filled={filled} />
  )
}

interface GoalAndPreviewProps {
  readonly today: string
  readonly kind: PlanForm['kind']
  readonly filled: NewPlanSearch
}

function GoalAndPreview({ today, kind, filled }: GoalAndPreviewProps) {
  const { t } = useText()
  const [form, setForm] = useState(() => filledForm(kind, filled))
  const [errors, setErrors] = useState<PlanFormErrors>({})
  const preview = usePreviewPlan()
  const show = (shown: PlanForm) => {
    const read = planInputOf(shown, today, (distance) => t('plan-form.unnamed-race', { distance }))
    setErrors(read.ok ? {} : read.errors)
    if (read.ok) preview.mutate(read.input)
  }
  const change = (changed: PlanForm) => {
    setForm(changed)
    preview.reset()
  }
  return (
    <>
      <Card title={t('plan-form.goal')}>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            show(form)
          }}
        >
          <UsualWeekOffer onTaken={() => preview.reset()} />
          <PlanFormFields form={form} errors={errors} today={today} onChange={change} />
          <div>
            <Button
              type="submit"
              look={preview.data === undefined ? 'primary' : 'plain'}
              busy={preview.isPending}
            >
              {t(preview.isPending ? 'plan-form.building' : 'plan-form.show')}
            </Button>
          </div>
          {preview.error !== null && <p role="alert">{sayError(preview.error)}</p>}
        </form>
      </Card>
      {preview.data !== undefined && preview.variables !== undefined && (
        <Preview
          key={preview.submittedAt}
          answer={preview.data}
          input={preview.variables}
          onTryWeeks={(weeks) => {
            const changed: PlanForm = { ...form, until: 'weeks', weeks: String(weeks) }
            setForm(changed)
            show(changed)
          }}
          onTryBase={(input) => preview.mutate({ ...input, base: true })}
          onCleared={(input) => preview.mutate(input)}
          today={today}
        />
      )}
    </>
  )
}

interface PreviewProps {
  readonly answer: PlanAnswer
  readonly input: PlanInput
  readonly onTryWeeks: (weeks: number) => void
  readonly onTryBase: (input: PlanInput) => void
  /** The runner has said that a clinician cleared them. */
  readonly onCleared: (input: PlanInput) => void
  readonly today: string
}

function Preview({ answer, input, onTryWeeks, onTryBase, onCleared, today }: PreviewProps) {
  const { say, t } = useText()
  const make = useMakePlan()
  const navigate = useNavigate()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers answer with a promise, which must not become the effect's clean-up.
    top.current?.scrollIntoView({ block: 'start' })
  }, [])
  if (answer.refused) {
    return (
      <div ref={top}>
        <Refused
          answer={answer}
          onTryWeeks={onTryWeeks}
          onTryBase={() => onTryBase(input)}
          onCleared={() => onCleared(input)}
          today={today}
        />
      </div>
    )
  }
  const { plan } = answer
  const onMake = () =>
    make.mutate(input, {
      onSuccess: (made) => {
        if (made.refused) return
        tell(t('plan-form.made'))
        // Who has left the form meanwhile stays where they are.
        if (top.current !== null) void navigate({ to: '/plan' })
      },
    })
  return (
    <div ref={top} className="stack">
      <Card title={t('plan-form.weeks-to', { count: wholeWeeks(plan), day: plan.race.day })}>
        <div className="stack">
          <p className="quiet">{t('plan-form.not-saved', { race: plan.race.name })}</p>
          {plan.notes.map((note) => (
            <p key={note.code + say(note.text)}>{say(note.text)}</p>
          ))}
          <div>
            <Button look="primary" busy={make.isPending} onClick={onMake}>
              {t('plan-form.make-this')}
            </Button>
          </div>
          {make.error !== null && <p role="alert">{sayError(make.error)}</p>}
        </div>
      </Card>
      <ProposedWeeks plan={plan} />
    </div>
  )
}

/** A warning sign that is open: it ends on Today, not in Settings. */
const OPEN_RED_FLAG = 'open-red-flag'

interface RefusedProps {
  readonly answer: Extract<PlanAnswer, { refused: true }>
  readonly onTryWeeks: (weeks: number) => void
  readonly onTryBase: () => void
  readonly onCleared: () => void
  readonly today: string
}

function Refused({ answer, onTryWeeks, onTryBase, onCleared, today }: RefusedProps) {
  const { say, t } = useText()
  const weeks = answer.nearest?.weeks
  const base = answer.nearest?.base === true
  const heading = answer.seeClinician ? 'see-clinician' : base ? 'not-yet' : 'refused'
  return (
    <Card title={t(`plan-form.${heading}`)}>
      <div className="stack" role="alert">
        <ul style={{ paddingLeft: 20 }}>
          {answer.reasons.map((reason) => (
            <li key={reason.code + say(reason.text)}>{say(reason.text)}</li>
          ))}
        </ul>
        {answer.nearest !== null && <p>{say(answer.nearest.text)}</p>}
        {answer.nearest?.clearance === true && (
          <StateClearance today={today} onStated={onCleared} />
        )}
        <div className="row">
          {weeks !== undefined && (
            <Button look="primary" onClick={() => onTryWeeks(weeks)}>
              {t('plan-form.show-weeks', { count: weeks })}
            </Button>
          )}
          {base && (
            <Button look="primary" onClick={onTryBase}>
              {t('plan-form.show-base')}
            </Button>
          )}
          {answer.reasons.some(({ code }) => code === OPEN_RED_FLAG) ? (
            <ButtonLink to="/">{t('shell.to-today')}</ButtonLink>
          ) : (
            <ButtonLink to="/settings">{t('plan-form.change-settings')}</ButtonLink>
          )}
        </div>
      </div>
    </Card>
  )
}
