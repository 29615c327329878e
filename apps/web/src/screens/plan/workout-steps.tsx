import type { WorkoutElement, WorkoutStep } from '../../api/plan.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { intensityOf, paceName } from '../../words/intensity.ts'
import { sayIntent, sayLength, sayTarget, splitsOf } from '../../words/say-step.ts'
import css from './plan.module.css'

/** The steps of a session as a list; repeats are set off. */
export function WorkoutSteps({ elements }: { readonly elements: readonly WorkoutElement[] }) {
  return (
    <ol className={css['steps']}>
      {elements.map((element, index) =>
        element.kind === 'step' ? (
          <StepLine key={index} step={element} />
        ) : (
          <li key={index} className={css['repeat']}>
            <strong>{element.times} ×</strong>
            <WorkoutSteps elements={element.steps} />
          </li>
        ),
      )}
    </ol>
  )
}

function StepLine({ step }: { readonly step: WorkoutStep }) {
  const units = useUnits()
  const level = intensityOf(step)
  const splits = splitsOf(step)
  const target = sayTarget(step, units.system)
  const below = [
    step.target.kind === 'pace' ? paceName(step.target.symbol) : null,
    step.cue,
    splits === null ? null : `200 m ${splits.per200} · 400 m ${splits.per400}`,
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
