import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { HttpProblem } from './problem.ts'

/** Errors of the disk have a code; what the reader of forms throws has none, or one of its own limits. */
const isOfForm = (error: unknown) =>
  error instanceof Error &&
  !(error instanceof HttpProblem) &&
  (error as NodeJS.ErrnoException).errno === undefined &&
  (error as { statusCode?: unknown }).statusCode === undefined

/** What a part of a form ends with when the form ends before it; the stream of the file may not know it. */
const isCutOff = (error: unknown) =>
  error instanceof Error && /^(Unexpected end|Part terminated|Premature close)/.test(error.message)

/**
 * The files of a form, one after another, each given to `keep`. Throws `not-multipart` for anything but
 * a form and `malformed-form` for one that is cut off or breaks its own rules.
 */
export async function readFiles(
  request: FastifyRequest,
  keep: (part: MultipartFile) => Promise<void>,
): Promise<void> {
  if (!request.isMultipart()) throw new HttpProblem('not-multipart')
  let keeping = false
  try {
    for await (const part of request.files()) {
      let broken: unknown
      part.file.once('error', (error) => {
        broken = error
      })
      keeping = true
      await keep(part).catch((error: unknown) => {
        const cut = isOfForm(error) && (error === broken || isCutOff(error))
        throw cut ? new HttpProblem('malformed-form') : error
      })
      keeping = false
      if (part.file.truncated) throw new HttpProblem('too-large')
    }
  } catch (error) {
    throw !keeping && isOfForm(error) ? new HttpProblem('malformed-form') : error
  }
}
