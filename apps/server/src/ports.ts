/**
 * What one feature asks of another that it must not import, because that one builds on it. Each function
 * is named for what it answers; `connect-ports.ts` says who answers.
 */
import type { FormDrill } from '@bell-lap/form/findings/fault'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'

/** What the estimate makes of the results. */
export interface JudgedResults {
  /** What each did to the mile, per cent, by the result's id. */
  readonly moved: ReadonlyMap<string, number>
  /** Results that do not fit the others, by their id. */
  readonly doubts: ReadonlyMap<string, ResultDoubt>
  /** The best of the world over a road distance at the runner's age and sex, s; `null` if they are not known. */
  readonly worldBestS: (distanceM: number) => number | null
  /** Where the runner usually runs, metres above the sea; `null` when not known. */
  readonly homeAltitudeM: number | null
}

/** Why a result is asked about. Times in seconds. */
export interface ResultDoubt {
  /** What the others expect. */
  readonly expectedS: number
  /** The time that was probably meant; `null` when no slip explains the difference. */
  readonly meantS: number | null
}

/** Asked by results, answered by estimate. */
interface EstimatePorts {
  readonly judgeResults: (athleteId: string) => Promise<JudgedResults>
}

/** Asked by activities and delivery, answered by plan. */
interface PlanPorts {
  /** The session that an activity fulfils; `null` for none. */
  readonly plannedSessionOf: (athleteId: string, activityId: string) => Promise<string | null>
  /** Brings what calendars were given up to the plan as it may be shown now. */
  readonly bringCalendarUpToDate: (athleteId: string) => Promise<void>
}

/** Asked by delivery, answered by today. */
interface TodayPorts {
  /** Today in words, for a screen of home automation. */
  readonly sensorOfToday: (athleteId: string) => Promise<object>
  /** Tells other programs of the session of a day, once. */
  readonly announceToday: (athleteId: string, today: CalendarDay) => Promise<void>
}

/** Asked by results, activities, imports, mornings and data, answered by adaptation. */
interface AdaptationPorts {
  /** The plan follows a result that was typed, changed or removed; where the model has a thread, after the answer. */
  readonly followResults: (athleteId: string) => Promise<void>
  /**
   * Estimate, plan and heart rates follow new or changed activities. The plan waits while imports run:
   * half of the runs look like missed sessions. The one that ends last adapts it; `ending` is its id.
   */
  readonly followActivities: (athleteId: string, ending?: string) => Promise<void>
  /** The plan follows the runner's choice whether mornings of exports count. */
  readonly followMornings: (athleteId: string) => Promise<void>
  /** Everything follows the rows of a restored backup. */
  readonly followRestore: (athleteId: string) => Promise<void>
  /** What lies outside the store and the folders of the data follows a deletion. */
  readonly followDeletion: () => void
}

/** The runs of the plan that a drill was put into or taken out of. */
export interface DrillsInPlan {
  readonly hasPlan: boolean
  /** Why there is no drill now, such as pain; `null` where nothing speaks against it. */
  readonly refused: Message | null
  readonly sessions: readonly {
    readonly id: string
    readonly day: CalendarDay
    readonly title: Message
  }[]
}

/** Asked by form, answered by adaptation and plan. */
interface FormPorts {
  /** Puts a drill into easy runs of the plan, or takes it out; checked like every edit by hand. */
  readonly setDrill: (
    athleteId: string,
    asked: {
      readonly drill: { readonly drill: FormDrill; readonly distanceM: number }
      readonly put: 'in' | 'out'
      readonly onlyCheck: boolean
    },
  ) => Promise<DrillsInPlan>
  /** The first day of the plan; `null` without one. */
  readonly planStart: (athleteId: string) => Promise<CalendarDay | null>
  /** The plan follows what the steps of the last sessions say. */
  readonly followForm: (athleteId: string) => Promise<void>
}

/** Asked by plan and results, answered by webhooks. */
interface WebhookPorts {
  /** Tells other programs of something, once for each `key`. */
  readonly announce: (
    athleteId: string,
    announcement: {
      readonly event: 'session.today' | 'plan.changed' | 'result.added'
      readonly key: string
      /** Worked out only where somebody wants the event. */
      readonly data: () => object | Promise<object>
    },
  ) => Promise<void>
}

/** Asked by people, answered by the squad. */
interface PeoplePorts {
  /** What a coach looks at is worked out before somebody waits for it. */
  readonly followSharing: (athleteId: string) => void
}

export interface Ports
  extends
    PeoplePorts,
    EstimatePorts,
    PlanPorts,
    TodayPorts,
    WebhookPorts,
    AdaptationPorts,
    FormPorts {}
