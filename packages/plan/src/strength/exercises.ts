/** What is done in the strength sessions, by phase (science F; economy 2 to 8 %, grade A). */
import type { StrengthSession } from '../plan.ts'

export type StrengthPhase = StrengthSession['phase']
export type Exercise = StrengthSession['exercises'][number]

interface PhaseProgram {
  readonly minutes: number
  readonly heavyLegs: boolean
  readonly gym: readonly Exercise[]
  readonly home: readonly Exercise[]
  /** Named with the contacts of the week. */
  readonly jumps: string
}

const do_ = (name: string, dose: string): Exercise => ({ name, dose })

export const STRENGTH_PROGRAMS: Readonly<Record<StrengthPhase, PhaseProgram>> = {
  anatomical: {
    minutes: 30,
    heavyLegs: false,
    gym: [
      do_('Squat', '3 × 8–12, effort 6 of 10'),
      do_('Romanian deadlift', '2 × 8–12, effort 6 of 10'),
      do_('Step-up', '2 × 8 each leg'),
      do_('Calf raise, straight knee', '3 × 12'),
      do_('Calf raise, bent knee', '3 × 12'),
      do_('Bridge and side plank', '3 × 10 and 3 × 30 s'),
    ],
    home: [
      do_('Split squat with a rucksack, 3 s down', '3 × 8–12 each leg'),
      do_('Single-leg deadlift', '2 × 10 each leg'),
      do_('Step-up, 40 cm', '2 × 8 each leg'),
      do_('Calf raise on a stair, 3 s down', '3 × 12'),
      do_('Wall sit on the toes', '3 × 30 s'),
      do_('Bridge and side plank', '3 × 10 and 3 × 30 s'),
    ],
    jumps: 'Pogo hops and line hops',
  },
  strength: {
    minutes: 40,
    heavyLegs: true,
    gym: [
      do_('Squat or leg press', '3–4 × 4–6, heavy, effort 8 of 10, 3 min rest'),
      do_('Romanian deadlift', '3 × 6'),
      do_('Split squat', '3 × 6 each leg'),
      do_('Single-leg calf raise with weight', '3 × 8 each leg'),
      do_('Nordic hamstring', '2 × 3, later 3 × 5'),
      do_('Copenhagen plank', '2 × 15 s each side'),
    ],
    home: [
      do_('Split squat with a heavy rucksack, 3-1-1', '4 × 6 each leg'),
      do_('Single-leg deadlift with weight', '3 × 8 each leg'),
      do_('Step-up with weight, 40 cm', '3 × 6 each leg'),
      do_('Single-leg calf raise on a stair, 3 s down', '3 × 8–12 each leg'),
      do_('Hamstring curl on a towel', '3 × 6'),
      do_('Copenhagen plank', '2 × 15 s each side'),
    ],
    jumps: 'Pogo hops, jumps for height, skips',
  },
  power: {
    minutes: 35,
    heavyLegs: true,
    gym: [
      do_('Squat', '3 × 3–4, heavy and quick up'),
      do_('Hip thrust', '3 × 5'),
      do_('Calf hold, bent knee, heavy', '4 × 30 s'),
      do_('Nordic hamstring', '2 × 4'),
    ],
    home: [
      do_('Squat jump, light', '3 × 4'),
      do_('Single-leg deadlift with weight', '2 × 6 each leg'),
      do_('Wall sit on the toes', '4 × 30 s'),
      do_('Hamstring curl on a towel', '2 × 6'),
    ],
    jumps: 'Bounds 3 × 20 m and small drop jumps',
  },
  maintain: {
    minutes: 20,
    heavyLegs: false,
    gym: [
      do_('Squat', '2 × 3, light and quick'),
      do_('Calf raise', '2 × 8'),
      do_('Bridge', '2 × 8'),
    ],
    home: [do_('Squat jump', '2 × 3, easy'), do_('Calf raise', '2 × 8'), do_('Bridge', '2 × 8')],
    jumps: 'Pogo hops 2 × 10',
  },
}

export function exercisesFor(
  phase: StrengthPhase,
  gym: boolean,
  contacts: number,
): readonly Exercise[] {
  const program = STRENGTH_PROGRAMS[phase]
  const jumps = contacts > 0 ? [do_(program.jumps, `about ${contacts} contacts in all`)] : []
  return [...(gym ? program.gym : program.home), ...jumps]
}
