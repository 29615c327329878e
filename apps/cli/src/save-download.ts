import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { CommandEnded, EXIT } from './exit-code.ts'
import { isSet } from './cli-command.ts'
import type { Invocation } from './cli-command.ts'
import { sayBytes } from './output.ts'
import type { Progress } from './progress.ts'

/** Ends the command when the file exists and nobody said --force. */
export function refuseExisting(invocation: Invocation, file: string): void {
  if (isSet(invocation, 'force') || !existsSync(file)) return
  const detail = invocation.text.t('cli.file-exists', { file })
  throw new CommandEnded(EXIT.refused, 'file-exists', detail)
}

/** Streams an answer to a file, which appears only when it is whole; answers the bytes written. */
export async function saveDownload(
  { text }: Pick<Invocation, 'text'>,
  answer: Response,
  file: string,
  progress: Progress,
): Promise<number> {
  const size = (count: number) => sayBytes(count, text.reader.locale)
  const part = `${file}.part`
  const announced = Number(answer.headers.get('content-length') ?? 0)
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      progress.update(bytes, announced, text.t('cli.progress.bytes', { size: size(bytes) }))
      done(null, chunk)
    },
  })
  const body =
    answer.body === null ? Readable.from([]) : Readable.fromWeb(answer.body as ReadableStream)
  try {
    await pipeline(body, count, createWriteStream(part, { mode: 0o600 }))
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  progress.finish(size(bytes))
  return bytes
}
