import type { Context } from '../context.ts'
import { Interrupted } from '../jobs/interrupted.ts'
import type { KeptAnswers } from './kept-answers.ts'

/** What Today and Plan ask for, the first page first. */
const PREPARED = ['today', 'plan/adaptation', 'plan?weeks=near', 'plan', 'states', 'plan/forecast']
/** A change often brings others: they count as one when they come within this time. */
const SETTLED_AFTER_MS = 1500
const LOOK_AGAIN_MS = 500

type Model = Pick<NonNullable<Context['model']>, 'isBusy' | 'rest'>

/**
 * Works the answers of Today and Plan out before somebody waits for them: after the start, after the morning's work, and
 * after a change has settled. It asks as the athlete's own account, one answer at a time, and only while nothing else
 * waits for the model. A newer change of the same athlete begins again.
 */
export class PreparedAnswers {
  readonly #context: Context
  readonly #model: Model
  readonly #answers: Pick<KeptAnswers, 'answer'>
  /** When each athlete's data count as settled, ms on the clock of the machine. */
  readonly #due = new Map<string, number>()
  readonly #stopListening: () => void
  #timer: NodeJS.Timeout | null = null
  #working: Promise<void> | null = null
  #isClosed = false

  constructor(context: Context, model: Model, answers: Pick<KeptAnswers, 'answer'>) {
    this.#context = context
    this.#model = model
    this.#answers = answers
    this.#stopListening = context.events.onChange((athleteId) => this.soon(athleteId))
  }

  /** Prepares the answers of an athlete once nothing changes any more and the model has time. */
  soon(athleteId: string): void {
    if (this.#isClosed) return
    // At the end of the line: those before have settled for longer.
    this.#due.delete(athleteId)
    this.#due.set(athleteId, performance.now() + SETTLED_AFTER_MS)
    this.#lookIn(SETTLED_AFTER_MS)
  }

  /** Prepares them now, in line with what else waits for the model. What fails is worked out when somebody asks. */
  async now(athleteId: string): Promise<void> {
    this.#due.delete(athleteId)
    await this.#prepare(athleteId, () => !this.#isClosed)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#stopListening()
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#working
  }

  #lookIn(afterMs: number): void {
    if (this.#timer !== null || this.#working !== null || this.#isClosed) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#working = this.#look()
        .catch((error: unknown) => this.#warn(error))
        .finally(() => {
          this.#working = null
          if (this.#due.size > 0) this.#lookIn(LOOK_AGAIN_MS)
        })
    }, afterMs).unref()
  }

  async #look(): Promise<void> {
    // Those that are put back meanwhile wait for the next look.
    const inLine = [...this.#due]
    for (const [athleteId, atMs] of inLine) {
      if (this.#isClosed || this.#model.isBusy || atMs > performance.now()) return
      if (await this.#hasJobs(athleteId)) {
        this.soon(athleteId)
        continue
      }
      this.#due.delete(athleteId)
      const goesOn = () => !this.#isClosed && !this.#model.isBusy && !this.#due.has(athleteId)
      const isWhole = await this.#prepare(athleteId, goesOn)
      // Somebody needs the model first.
      if (!isWhole && !this.#due.has(athleteId)) this.soon(athleteId)
    }
  }

  /** Whether all answers were asked for, as far as `goesOn` lets it. */
  async #prepare(athleteId: string, goesOn: () => boolean): Promise<boolean> {
    try {
      const accountId = await this.#accountOf(athleteId)
      if (accountId === null) return true
      const caller = { accountId, athleteId, session: null, grant: null, key: null }
      for (const path of PREPARED) {
        if (!goesOn()) return false
        const url = `/api/v1/${path}`
        await this.#answers.answer({
          method: 'GET',
          url,
          language: undefined,
          caller,
          body: undefined,
        })
        // Until it is stored.
        await this.#model.rest()
      }
    } catch (error) {
      this.#warn(error)
    }
    return true
  }

  #warn(error: unknown): void {
    if (error instanceof Interrupted) return
    this.#context.log.warn({ err: error }, 'answers could not be worked out beforehand')
  }

  /** What an import, or the work that follows it, will change. */
  async #hasJobs(athleteId: string): Promise<boolean> {
    const row = await this.#context.store.database
      .selectFrom('jobs')
      .select('id')
      .where('athlete_id', '=', athleteId)
      .where('state', 'in', ['waiting', 'running'])
      .where('run_after', 'is', null)
      .executeTakeFirst()
    return row !== undefined
  }

  /** The account that the athlete signs in with; `null` where there is none. */
  async #accountOf(athleteId: string): Promise<string | null> {
    const row = await this.#context.store.database
      .selectFrom('memberships')
      .select('account_id')
      .where('athlete_id', '=', athleteId)
      .where('role', '=', 'owner')
      .executeTakeFirst()
    return row?.account_id ?? null
  }
}
