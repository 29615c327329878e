import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { CommandEnded, EXIT } from './exit-code.ts'
import { formatBytes } from './output.ts'
import type { Progress } from './progress.ts'

/** Ends the command when the file exists and nobody said --force. */
export function refuseExisting(file: string, force: boolean): void {
  if (force || !existsSync(file)) return
  const detail = `${file} exists. Choose another name or add --force.`
  throw new CommandEnded(EXIT.refused, 'file-exists', detail)
}

/** Streams an answer to a file, which appears only when it is whole; answers the bytes written. */
export async function saveDownload(
  answer: Response,
  file: string,
  progress: Progress,
): Promise<number> {
  const part = `${file}.part`
  const announced = Number(answer.headers.get('content-length') ?? 0)
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      progress.update(bytes, announced, `bytes (${formatBytes(bytes)})`)
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
  progress.finish(formatBytes(bytes))
  return bytes
}
