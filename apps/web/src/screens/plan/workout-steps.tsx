import { useQuery } from '@tanstack/react-query'
import type { Workout, WorkoutElement, WorkoutStep } from '../../api/plan.ts'
import { settingsQuery } from '../../api/settings.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { intensityOf, paceName } from '../../words/intensity.ts'
import { sayBelt, sayIntent, sayLength, saySplits, sayTarget } from '../../words/say-step.ts'
import css from './plan.module.css'

interface WorkoutStepsProps {
  readonly elements: readonly WorkoutElement[]
  /** Where it is run: on a track the splits are those of the runner's own. */
  readonly place: Workout['place']
}

/** The steps of a session as a list; repeats are set off. */
export function WorkoutSteps({ elements, place }: WorkoutStepsProps) {
  return (
    <ol className={css['steps']}>
      {elements.flatMap(withoutOnce).map((element, index) =>
        element.kind === 'step' ? (
          <StepLine key={index} step={element} place={place} />
        ) : (
          <li key={index} className={css['repeat']}>
            <strong>{element.times} ×</strong>
            <WorkoutSteps elements={element.steps} place={place} />
          </li>
        ),
      )}
    </ol>
  )
}

/** Repetitions are a repeat and the last one without its rest: of two, the repeat is run once. */
function withoutOnce(element: WorkoutElement): readonly WorkoutElement[] {
  return element.kind === 'repeat' && element.times === 1 ? element.steps : [element]
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
    step.cue,
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
