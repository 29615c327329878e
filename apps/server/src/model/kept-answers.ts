import { createHash } from 'node:crypto'
import { matchLocale } from '@bell-lap/text/locale'
import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { acceptedLanguages } from '../contract/accepted-languages.ts'
import { versionOf } from '../database/athlete-version.ts'
import { dayInZone, loadSettings } from '../features/settings/index.ts'
import type { AskedRoute, ModelAnswer, StoreAs } from './model-messages.ts'
import type { ModelThread } from './model-thread.ts'
import { isStored, readStoredAnswer } from './stored-answers.ts'

const BYTES_AT_MOST = 32 * 1024 ** 2
/** What an answer takes beside its body. */
const BESIDE_BYTES = 1024

interface Kept {
  readonly version: string
  readonly answer: ModelAnswer
}

interface Options {
  /** The build of the program (`program-build.ts`); without one nothing is stored, only kept in memory. */
  readonly program: string | null
}

/**
 * Answers of the model, each kept until the athlete's data or the runner's day changes: in memory, and those of the pages
 * that are opened most in the store, where they outlast the program and reach other processes. Requests for the same
 * answer share one question. No answer is older than the last committed change: the version is read before the answer
 * is looked for or the model asked, so an answer can only be newer than it says.
 */
export class KeptAnswers {
  readonly #context: Context
  readonly #model: Pick<ModelThread, 'answer'>
  readonly #program: string | null
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: BYTES_AT_MOST,
    sizeCalculation: ({ answer }) => answer.body.byteLength + BESIDE_BYTES,
  })
  readonly #asked = new Map<string, Promise<ModelAnswer>>()

  constructor(context: Context, model: Pick<ModelThread, 'answer'>, { program }: Options) {
    this.#context = context
    this.#model = model
    this.#program = program
  }

  async answer(asked: AskedRoute): Promise<ModelAnswer> {
    if (asked.method !== 'GET') return this.#model.answer(asked)
    const { store, now } = this.#context
    const { athleteId, accountId, grant, key: limits } = asked.caller
    const version = await versionOf(store, athleteId)
    if (version === null) return this.#model.answer(asked)
    const { timeZone, locale } = await loadSettings(store.database, athleteId)
    const day = dayInZone(now(), timeZone)
    // The language that the runner chose comes before that of the device.
    const language = locale ?? matchLocale(acceptedLanguages(asked.language))
    // Two people, or a person and a program, may be shown different things of the same athlete.
    const asker = [athleteId, accountId, grant, limits?.only]
    // What is stored holds codes and no sentences.
    const key = JSON.stringify([...asker, isStored(asked.url) ? null : language, asked.url])
    const kept = this.#kept.get(key)
    if (kept?.version === `${version} ${day}`) return kept.answer
    return this.#once(asked, { athleteId, key, version, day }, language)
  }

  /** A problem is said in a language, so that only those of one language share a question. */
  #once(
    asked: AskedRoute,
    about: Omit<StoreAs, 'program'>,
    language: string,
  ): Promise<ModelAnswer> {
    const version = `${about.version} ${about.day}`
    const question = `${version} ${language} ${about.key}`
    const known = this.#asked.get(question)
    if (known !== undefined) return known
    const answering = this.#find(asked, about)
      .then((answer) => {
        if (answer.status === 200) this.#kept.set(about.key, { version, answer })
        return answer
      })
      .finally(() => this.#asked.delete(question))
    this.#asked.set(question, answering)
    return answering
  }

  /** Reads the answer from the store, else asks the model, which stores it afterwards. */
  async #find(asked: AskedRoute, about: Omit<StoreAs, 'program'>): Promise<ModelAnswer> {
    const program = isStored(asked.url) ? this.#program : null
    if (program === null) return this.#model.answer(asked)
    const key = createHash('sha256').update(about.key).digest('base64url')
    const storeAs = { ...about, key, program }
    const stored = await this.#readStored(storeAs)
    return stored ?? this.#model.answer(asked, storeAs)
  }

  async #readStored(storeAs: StoreAs): Promise<ModelAnswer | null> {
    try {
      return await readStoredAnswer(this.#context.store, storeAs)
    } catch (error) {
      this.#context.log.warn({ err: error }, 'a stored answer could not be read')
      return null
    }
  }
}
