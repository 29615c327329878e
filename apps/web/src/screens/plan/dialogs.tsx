import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'

// What the dialogs of the plan hold, loaded when one is opened.
const waiting = <Bone height={240} />

export const TypeOnADay = later(
  async () => (await import('./type-on-a-day.tsx')).TypeOnADay,
  waiting,
)
export const TypeWorkout = later(
  async () => (await import('./type-workout.tsx')).TypeWorkout,
  waiting,
)
export const MoveDays = later(
  async () => (await import('./move-to-day.tsx')).MoveDays,
  <Bone height={320} />,
  ['health', 'plan-form', 'changes'],
)
export const EditReview = later(
  async () => (await import('./edit-review.tsx')).EditReview,
  waiting,
  ['health', 'plan-form', 'changes'],
)
export const CalendarAddress = later(
  async () => (await import('./calendar-address.tsx')).CalendarAddress,
  waiting,
  [],
)
