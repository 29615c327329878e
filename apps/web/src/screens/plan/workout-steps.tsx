import { message } from '@bell-lap/units/message'
import { describeDrills, describeEnd } from '@bell-lap/workout/describe/length'
import { describePaceName } from '@bell-lap/workout/describe/pace'
import {
  describeBelt,
  describeGrade,
  describeSplits,
  describeTarget,
} from '@bell-lap/workout/describe/target'
import { intensityOf } from '@bell-lap/workout/intensity'
import { useQuery } from '@tanstack/react-query'
import type { Workout, WorkoutElement, WorkoutStep } from '../../api/plan.ts'
import { settingsQuery } from '../../api/settings.ts'
import { useText } from '../../text/use-text.ts'
import { shownSteps } from '../../words/shown-steps.ts'
import type { ShownStep } from '../../words/shown-steps.ts'
import css from './plan.module.css'

interface WorkoutStepsProps {
  readonly elements: readonly WorkoutElement[]
  /** Where it is run: on a track the splits are those of the runner's own. */
  readonly place: Workout['place']
}

/** The steps of a session as a list; repeats are set off. */
export function WorkoutSteps({ elements, place }: WorkoutStepsProps) {
  return <ShownSteps steps={shownSteps(elements)} place={place} />
}

interface ShownStepsProps {
  readonly steps: readonly ShownStep[]
  readonly place: Workout['place']
}

function ShownSteps({ steps, place }: ShownStepsProps) {
  return (
    <ol className={css['steps']}>
      {steps.map((shown, index) => {
        if (shown.kind === 'step') return <StepLine key={index} step={shown.step} place={place} />
        if (shown.kind === 'drills') return <DrillsLine key={index} drills={shown.steps} />
        return (
          <li key={index} className={css['repeat']}>
            <RepeatLine repeat={shown} />
            <ShownSteps steps={shown.inside} place={place} />
          </li>
        )
      })}
    </ol>
  )
}

/** "6 reps, no recovery after the last"; a repeat of repeats is a number of sets. */
function RepeatLine({ repeat }: { readonly repeat: Extract<ShownStep, { kind: 'repeat' }> }) {
  const { rich } = useText()
  const kind = repeat.inside.some((one) => one.kind === 'repeat') ? 'sets' : 'reps'
  const b = (inside: string) => <strong key={inside}>{inside}</strong>
  const code = repeat.lastWithoutRest
    ? (`plan-screen.${kind}-last` as const)
    : (`plan-screen.${kind}` as const)
  return <p>{rich(code, { b }, { count: repeat.times })}</p>
}

function DrillsLine({ drills }: { readonly drills: readonly WorkoutStep[] }) {
  const { say } = useText()
  return (
    <li className={css['step']}>
      <i aria-hidden="true" />
      <span>
        {say(message('intent.drill'))}, {say(describeDrills(drills))}
      </span>
      <span className={`${css['step-below']} quiet small`}>
        {drills.flatMap(({ cue }) => (cue === null ? [] : [say(cue)])).join(' · ')}
      </span>
    </li>
  )
}

interface StepLineProps {
  readonly step: WorkoutStep
  readonly place: Workout['place']
}

function StepLine({ step, place }: StepLineProps) {
  const { say } = useText()
  const own = useQuery(settingsQuery).data?.places.track ?? null
  const level = intensityOf(step)
  const splits =
    place === 'treadmill'
      ? describeBelt(step)
      : describeSplits(step, place === 'track' ? own : null)
  const held = describeTarget(step)
  const target = held === null ? null : say(held)
  const below = [
    step.target.kind === 'pace' ? describePaceName(step.target.symbol, 'pace') : null,
    step.cue,
    splits,
    describeGrade(step),
  ]
    .flatMap((one) => (one === null ? [] : [say(one)]))
    // “easy” under “easy, effort 2–3” says nothing more.
    .filter((text) => target?.startsWith(text) !== true)
  return (
    <li className={css['step']}>
      <i
        aria-hidden="true"
        style={level === null ? undefined : { background: `var(--intensity-${level})` }}
      />
      <span>
        {say(message(`intent.${step.intent}`))}, {say(describeEnd(step))}
      </span>
      <span className={css['step-target']}>{target}</span>
      <span className={`${css['step-below']} quiet small`}>{below.join(' · ')}</span>
    </li>
  )
}
