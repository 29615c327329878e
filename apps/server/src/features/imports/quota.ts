import { rm } from 'node:fs/promises'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { uploadFolder } from './receive-uploads.ts'
import type { Upload } from './store.ts'

const MB = 1024 ** 2
const inMb = (bytes: number) => Math.ceil(bytes / MB)

/**
 * Refuses an upload of so many bytes that would take a runner's original files over the quota. An archive counts as
 * it comes; what it unpacks to counts for the next upload.
 */
export async function refuseOverQuota(
  { store: { database }, quotaBytes }: Context,
  athleteId: string,
  uploadBytes: number,
): Promise<void> {
  if (quotaBytes === null) return
  const row = await database
    .selectFrom('originals')
    .select((select) => select.fn.sum<string | number | null>('bytes').as('bytes'))
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  const usedBytes = Number(row?.bytes ?? 0)
  if (usedBytes + uploadBytes <= quotaBytes) return
  throw new HttpProblem('over-quota', {
    usedMb: inMb(usedBytes),
    mostMb: inMb(quotaBytes),
    uploadMb: inMb(uploadBytes),
  })
}

/** The same for uploads that have come: over the quota, they are removed. */
export async function keepWithinQuota(
  context: Context,
  athleteId: string,
  { id, uploads }: { readonly id: string; readonly uploads: readonly Upload[] },
): Promise<void> {
  try {
    await refuseOverQuota(
      context,
      athleteId,
      uploads.reduce((sum, { bytes }) => sum + bytes, 0),
    )
  } catch (error) {
    await rm(uploadFolder(context, id), { recursive: true, force: true })
    throw error
  }
}

/** What the request says it sends; 0 where it does not say. */
export const saidBytes = ({ headers }: FastifyRequest): number =>
  Number(headers['content-length'] ?? 0) || 0
