import { useQuery } from '@tanstack/react-query'
import type { Workout, WorkoutElement, WorkoutStep } from '../../api/plan.ts'
import { settingsQuery } from '../../api/settings.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { intensityOf, paceName } from '../../words/intensity.ts'
import {
  sayBelt,
  sayDrillTime,
  sayIntent,
  sayLength,
  saySplits,
  sayTarget,
} from '../../words/say-step.ts'
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
            <strong>{shown.times} ×</strong>
            {shown.lastWithoutRest && (
              <span className="quiet small"> no recovery after the last</span>
            )}
            <ShownSteps steps={shown.inside} place={place} />
          </li>
        )
      })}
    </ol>
  )
}

function DrillsLine({ drills }: { readonly drills: readonly WorkoutStep[] }) {
  return (
    <li className={css['step']}>
      <i aria-hidden="true" />
      <span>Drills, {sayDrillTime(drills)}</span>
      <span className={`${css['step-below']} quiet small`}>
        {drills.map(({ cue }) => cue).join(' · ')}
      </span>
    </li>
  )
}

interface StepLineProps {
  readonly step: WorkoutStep
  readonly place: Workout['place']
}

function StepLine({ step, place }: StepLineProps) {
  const units = useUnits()
  const own = useQuery(settingsQuery).data?.places.track ?? null
  const level = intensityOf(step)
  const splits =
    place === 'treadmill'
      ? sayBelt(step, units.system)
      : saySplits(step, place === 'track' ? own : null)
  const target = sayTarget(step, units.system)
  const below = [
    step.target.kind === 'pace' ? paceName(step.target.symbol) : null,
    // “easy” under “easy, effort 2–3” says nothing more.
    step.cue !== null && target?.startsWith(step.cue) === true ? null : step.cue,
    splits,
    step.gradePct === null || step.gradePct === 0 ? null : `${step.gradePct} % grade`,
  ].filter((one) => one !== null)
  return (
    <li className={css['step']}>
      <i
        aria-hidden="true"
        style={level === null ? undefined : { background: `var(--intensity-${level})` }}
      />
      <span>
        {sayIntent(step)}, {sayLength(step.duration)}
      </span>
      <span className={css['step-target']}>{target}</span>
      <span className={`${css['step-below']} quiet small`}>{below.join(' · ')}</span>
    </li>
  )
}
