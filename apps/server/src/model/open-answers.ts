import type { Context } from '../context.ts'
import { programBuild } from '../program-build.ts'
import { KeptAnswers } from './kept-answers.ts'
import { PreparedAnswers } from './prepared-answers.ts'

interface Options {
  /** What names the build of the program. */
  readonly program?: string | undefined
  readonly preparesAnswers?: boolean | undefined
}

interface OpenAnswers {
  /** Who answers what needs the model; `null` without a thread for it. */
  readonly answers: KeptAnswers | null
  /** Works the first answers of a new day out. */
  readonly prepare: ((athleteId: string) => Promise<void>) | undefined
  /** Works the answers of Today and Plan out once the model has time. */
  readonly prepareSoon: (athleteId: string) => void
  /** Ends the thread of the model as well. */
  readonly close: () => Promise<void>
}

/** What stands between requests and the thread of the model. */
export function openAnswers(
  context: Context,
  { program, preparesAnswers = true }: Options,
): OpenAnswers {
  const { model } = context
  if (model === null) {
    const nothing = () => undefined
    return { answers: null, prepare: undefined, prepareSoon: nothing, close: async () => undefined }
  }
  const answers = new KeptAnswers(context, model, { program: program ?? buildOrNone(context) })
  const prepared = preparesAnswers ? new PreparedAnswers(context, model, answers) : null
  return {
    answers,
    prepare: prepared === null ? undefined : (athleteId) => prepared.now(athleteId),
    prepareSoon: (athleteId) => prepared?.soon(athleteId),
    close: async () => {
      await prepared?.close()
      await model.close()
    },
  }
}

/** Without a name for the build, answers are worked out anew after each start. */
function buildOrNone({ log }: Context): string | null {
  try {
    return programBuild()
  } catch (error) {
    log.warn({ err: error }, 'the build of the program has no name, so that no answer is stored')
    return null
  }
}
