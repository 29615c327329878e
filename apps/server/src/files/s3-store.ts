import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import type { ObjectStore } from './object-store.ts'
import type { S3Settings } from './s3-settings.ts'

const NOT_THERE: ReadonlySet<unknown> = new Set(['NotFound', 'NoSuchKey'])
const isMissing = (error: unknown) => error instanceof Error && NOT_THERE.has(error.name)

/**
 * The objects below `prefix` in a bucket of an S3-compatible store.
 *
 * @param prefix such as `originals/`; names are told without it
 */
export function s3Store(settings: S3Settings, prefix: string): ObjectStore {
  const { bucket: Bucket } = settings
  let opened: Promise<{ readonly sdk: Sdk; readonly client: S3Client }> | null = null
  // Loaded only where it is used: most runners have no such store.
  const open = () => (opened ??= connect(settings))
  const at = (name: string) => ({ Bucket, Key: prefix + name })
  const read = async (name: string): Promise<Readable | null> => {
    const { sdk, client } = await open()
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand(at(name)))
      return Body as Readable
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
  return {
    has: async (name) => {
      const { sdk, client } = await open()
      try {
        await client.send(new sdk.HeadObjectCommand(at(name)))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
    put: async (name, path) => {
      const { sdk, client } = await open()
      const { size } = await stat(path)
      await client.send(
        new sdk.PutObjectCommand({
          ...at(name),
          Body: createReadStream(path),
          ContentLength: size,
        }),
      )
    },
    fetch: async (name, path) => {
      const bytes = await read(name)
      if (bytes === null) return false
      await pipeline(bytes, createWriteStream(path, { mode: 0o600, flush: true }))
      return true
    },
    sha256Of: async (name) => {
      const bytes = await read(name)
      if (bytes === null) return null
      const hash = createHash('sha256')
      await pipeline(bytes, hash)
      return hash.digest('hex')
    },
    remove: async (name) => {
      const { sdk, client } = await open()
      await client.send(new sdk.DeleteObjectCommand(at(name)))
    },
    names: async () => {
      const { sdk, client } = await open()
      const names: string[] = []
      const pages = sdk.paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })
      for await (const { Contents = [] } of pages) {
        for (const { Key = '' } of Contents) names.push(Key.slice(prefix.length))
      }
      return names
    },
  }
}

type Sdk = typeof import('@aws-sdk/client-s3')

async function connect(settings: S3Settings) {
  const { endpoint, region, keyId: accessKeyId, secret: secretAccessKey } = settings
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Stores other than Amazon's have no host name for each bucket, and do not know its newest checksums.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { sdk, client }
}
