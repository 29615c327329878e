import { createWriteStream, mkdirSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { diskFull, HttpProblem } from '../../contract/problem.ts'
import { readFiles } from '../../contract/read-form.ts'
import { isDiskFull } from '../../files/disk-full.ts'
import type { Upload } from './store.ts'

/** Where the uploads of one import lie until they are unpacked. */
export const uploadFolder = (context: Context, importId: string) =>
  join(context.dataDir, 'uploads', importId)

/** Streams every file of the form to disk; nothing is held in memory. */
export async function receiveUploads(
  context: Context,
  request: FastifyRequest,
  importId: string,
): Promise<Upload[]> {
  const folder = uploadFolder(context, importId)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const uploads: Upload[] = []
  try {
    await readFiles(request, async (part) => {
      const name = String(uploads.length)
      const temporary = join(folder, `${name}.part`)
      await pipeline(part.file, createWriteStream(temporary, { flush: true, mode: 0o600 }))
      const path = join(folder, name)
      await rename(temporary, path)
      const { size } = await stat(path)
      uploads.push({
        path: name,
        fileName: basename(part.filename.replaceAll('\\', '/')),
        bytes: size,
      })
    })
    if (uploads.length === 0) {
      throw new HttpProblem('no-file')
    }
    return uploads
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    if (isDiskFull(error)) throw diskFull('import')
    throw error
  }
}
