/** Words and numbers that people see. */
import { isMessage } from '@bell-lap/units/message'
import type { ListedValue, MessageValue, Sentence } from '@bell-lap/units/message'
import { PLAN_ENGINE_VERSION } from '../model/plan.ts'
import type { PlanRefused } from '../model/plan.ts'
import type { Check, Finding } from './checked-plan.ts'
import { findSessions } from './checked-plan.ts'

/** Diagnoses, drugs and body weight; the engine speaks of none of them. */
const NEVER =
  /\b(tendinopath|tendinitis|fracture|fasciitis|anaemi|anemi|ibuprofen|paracetamol|aspirin|painkiller|lose weight|body weight|weight loss|calorie|bmi|diagnos)/i
const REFERRAL = /\b(clinician|physiotherapist|doctor)\b/i
const DATE = /\d{4}-\d{2}-\d{2}/

/** Codes of reasons that must send the runner to a clinician. */
const RED: ReadonlySet<string> = new Set([
  'red-flag',
  'needs-clearance',
  'pregnancy',
  'pain',
  'recent-injury',
])

/** What is wrong with the words of a refusal: a red state refers, and none names a diagnosis. */
export function refusalTextFindings(refused: PlanRefused): readonly Finding[] {
  return refused.reasons.flatMap(({ code, text }) => {
    if (NEVER.test(text)) return [{ ids: [code], detail: 'names a diagnosis, a drug or weight' }]
    const red = RED.has(code)
    return red && (!REFERRAL.test(text) || !refused.seeClinician)
      ? [{ ids: [code], detail: 'a red state without a referral' }]
      : []
  })
}

/** The words that stand in a sentence itself; those of the catalogue have a test of their own. */
function wordsIn(value: Sentence | MessageValue): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return (value as readonly ListedValue[]).flatMap(wordsIn)
  return typeof value === 'object' && value !== null && isMessage(value)
    ? Object.values(value.values).flatMap(wordsIn)
    : []
}

export const texts: Check = (checked) => [
  ...findSessions(checked, ({ why, workout, easier }) =>
    [why, workout.title, easier.title].flatMap(wordsIn).some((text) => NEVER.test(text))
      ? 'a text names a diagnosis, a drug or weight'
      : null,
  ),
  ...checked.plan.notes
    .filter(({ text }) => NEVER.test(text))
    .map(({ code }) => ({ ids: [code], detail: 'a note names a diagnosis, a drug or weight' })),
]

/** A plan keeps the stamp of the engine that made it when a newer one takes its place. */
function isKnownEngine(version: string): boolean {
  const number = Number(version)
  return Number.isInteger(number) && number >= 1 && number <= Number(PLAN_ENGINE_VERSION)
}

/** Stamped with the engine that made it, ids without dates, numbers worked out anew are the same. */
export const reproducible: Check = (checked) => {
  const ids = checked.sessions.map(({ id }) => id)
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  return [
    ...(isKnownEngine(checked.plan.engineVersion)
      ? []
      : [{ ids: ['plan'], detail: `made by engine ${checked.plan.engineVersion}` }]),
    ...(twice.length > 0 ? [{ ids: twice, detail: 'an id is used twice' }] : []),
    ...findSessions(checked, (session) => {
      if (DATE.test(session.id)) return 'the id holds a date'
      const { facts } = session
      const same =
        Math.abs(facts.durationS - session.durationS) < 1 &&
        Math.abs(facts.fastM - session.fastM) < 1 &&
        Math.abs(facts.maximalM - session.maximalM) < 1
      return same ? null : 'numbers that its steps do not give'
    }),
  ]
}
