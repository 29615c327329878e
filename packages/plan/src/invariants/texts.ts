/** Words and numbers that people see. */
import { isMessage, message } from '@bell-lap/units/message'
import type { ListedValue, Message, MessageValue } from '@bell-lap/units/message'
import { PLAN_ENGINE_VERSION } from '../model/plan.ts'
import type { PlanRefused } from '../model/plan.ts'
import type { Check, Finding } from './checked-plan.ts'
import { findSessions } from './checked-plan.ts'

/** Diagnoses, drugs and body weight; the engine speaks of none of them. */
const NEVER =
  /\b(tendinopath|tendinitis|fracture|fasciitis|anaemi|anemi|ibuprofen|paracetamol|aspirin|painkiller|lose weight|body weight|weight loss|calorie|bmi|diagnos)/i
const DIAGNOSIS: Message = message('broken.diagnosis')
const DATE = /\d{4}-\d{2}-\d{2}/

/** Codes of reasons that must send the runner to a clinician. */
export const RED_REASONS: ReadonlySet<string> = new Set([
  'red-flag',
  'needs-clearance',
  'pregnancy',
  'pain',
  'recent-injury',
])

/** What is wrong with the words of a refusal: a red state refers, and none names a diagnosis. */
export function refusalTextFindings(refused: PlanRefused): readonly Finding[] {
  return refused.reasons.flatMap(({ code, text }) => {
    if (namesDiagnosis(text)) return [{ ids: [code], detail: DIAGNOSIS }]
    return RED_REASONS.has(code) && !refused.seeClinician
      ? [{ ids: [code], detail: message('broken.no-referral') }]
      : []
  })
}

/** The words that stand in a sentence itself; those of the catalogue have a test of their own. */
function wordsIn(value: MessageValue): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return (value as readonly ListedValue[]).flatMap(wordsIn)
  return typeof value === 'object' && value !== null && isMessage(value)
    ? Object.values(value.values).flatMap(wordsIn)
    : []
}

/** Messages never change, and the sessions of a plan share many of them. */
const NAMES_DIAGNOSIS = new WeakMap<Message, boolean>()

function namesDiagnosis(text: Message | null): boolean {
  if (text === null) return false
  const known = NAMES_DIAGNOSIS.get(text)
  if (known !== undefined) return known
  const names = wordsIn(text).some((words) => NEVER.test(words))
  NAMES_DIAGNOSIS.set(text, names)
  return names
}

export const texts: Check = (checked) => [
  ...findSessions(checked, ({ why, workout, easier }) =>
    [why, workout.title, easier.title].some(namesDiagnosis) ? DIAGNOSIS : null,
  ),
  ...checked.plan.notes
    .filter(({ text }) => namesDiagnosis(text))
    .map(({ code }) => ({ ids: [code], detail: DIAGNOSIS })),
]

/** A plan keeps the stamp of the engine that made it when a newer one takes its place. */
function isKnownEngine(version: string): boolean {
  const number = Number(version)
  return Number.isInteger(number) && number >= 1 && number <= Number(PLAN_ENGINE_VERSION)
}

/** Stamped with the engine that made it, ids without dates, numbers worked out anew are the same. */
export const reproducible: Check = (checked) => {
  const ids = checked.sessions.map(({ id }) => id)
  const isOnce = new Set(ids).size === ids.length
  const twice = isOnce ? [] : ids.filter((id, i) => ids.indexOf(id) !== i)
  return [
    ...(isKnownEngine(checked.plan.engineVersion)
      ? []
      : [
          {
            ids: ['plan'],
            detail: message('broken.engine', { version: checked.plan.engineVersion }),
          },
        ]),
    ...(twice.length > 0 ? [{ ids: twice, detail: message('broken.same-id') }] : []),
    ...findSessions(checked, (session) => {
      if (DATE.test(session.id)) return message('broken.date-in-id')
      const { facts } = session
      const same =
        Math.abs(facts.durationS - session.durationS) < 1 &&
        Math.abs(facts.fastM - session.fastM) < 1 &&
        Math.abs(facts.maximalM - session.maximalM) < 1
      return same ? null : message('broken.numbers')
    }),
  ]
}
