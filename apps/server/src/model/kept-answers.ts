import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { dataVersion } from '../database/data-version.ts'
import { todayOf } from '../features/settings/index.ts'
import type { AskedRoute, ModelAnswer } from './model-messages.ts'
import type { ModelThread } from './model-thread.ts'

const BYTES_AT_MOST = 32 * 1024 ** 2
/** What an answer takes beside its body. */
const BESIDE_BYTES = 1024

interface Kept {
  readonly version: string
  readonly answer: ModelAnswer
}

/**
 * Answers of the model, each kept until anything in the store or the runner's day changes. Requests for the
 * same answer share one question. No answer is older than the last committed change: the version is read
 * before the model is asked, so an answer can only be newer than it says.
 */
export class KeptAnswers {
  readonly #context: Context
  readonly #model: Pick<ModelThread, 'answer'>
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: BYTES_AT_MOST,
    sizeCalculation: ({ answer }) => answer.body.byteLength + BESIDE_BYTES,
  })
  readonly #asked = new Map<string, Promise<ModelAnswer>>()

  constructor(context: Context, model: Pick<ModelThread, 'answer'>) {
    this.#context = context
    this.#model = model
  }

  async answer(asked: AskedRoute): Promise<ModelAnswer> {
    if (asked.method !== 'GET') return this.#model.answer(asked)
    const { athleteId, accountId, grant, key: limits } = asked.caller
    const data = await dataVersion(this.#context.store)
    const version = `${data} ${await todayOf(this.#context, athleteId)}`
    // Two people, or a person and a program, may be shown different things of the same athlete.
    const asker = [athleteId, accountId, grant, limits?.only]
    const key = JSON.stringify([...asker, asked.language ?? '', asked.url])
    const kept = this.#kept.get(key)
    return kept?.version === version ? kept.answer : this.#ask(asked, key, version)
  }

  #ask(asked: AskedRoute, key: string, version: string): Promise<ModelAnswer> {
    const question = `${version} ${key}`
    const known = this.#asked.get(question)
    if (known !== undefined) return known
    const answering = this.#model
      .answer(asked)
      .then((answer) => {
        if (answer.status === 200) this.#kept.set(key, { version, answer })
        return answer
      })
      .finally(() => this.#asked.delete(question))
    this.#asked.set(question, answering)
    return answering
  }
}
