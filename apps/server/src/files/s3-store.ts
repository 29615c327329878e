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

/** The objects below a prefix in a bucket of an S3-compatible store. */
class S3Store implements ObjectStore {
  readonly #settings: S3Settings
  readonly #prefix: string
  #opened: Promise<{ readonly sdk: Sdk; readonly client: S3Client }> | null = null

  constructor(settings: S3Settings, prefix: string) {
    this.#settings = settings
    this.#prefix = prefix
  }

  async has(name: string): Promise<boolean> {
    const { sdk, client } = await this.#open()
    try {
      await client.send(new sdk.HeadObjectCommand(this.#at(name)))
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  async put(name: string, path: string): Promise<void> {
    const { sdk, client } = await this.#open()
    const { size } = await stat(path)
    const Body = createReadStream(path)
    await client.send(new sdk.PutObjectCommand({ ...this.#at(name), Body, ContentLength: size }))
  }

  async fetch(name: string, path: string): Promise<boolean> {
    const bytes = await this.#read(name)
    if (bytes === null) return false
    await pipeline(bytes, createWriteStream(path, { mode: 0o600, flush: true }))
    return true
  }

  async sha256Of(name: string): Promise<string | null> {
    const bytes = await this.#read(name)
    if (bytes === null) return null
    const hash = createHash('sha256')
    await pipeline(bytes, hash)
    return hash.digest('hex')
  }

  async remove(name: string): Promise<void> {
    const { sdk, client } = await this.#open()
    await client.send(new sdk.DeleteObjectCommand(this.#at(name)))
  }

  async names(): Promise<readonly string[]> {
    const { sdk, client } = await this.#open()
    const names: string[] = []
    const below = { Bucket: this.#settings.bucket, Prefix: this.#prefix }
    for await (const { Contents = [] } of sdk.paginateListObjectsV2({ client }, below)) {
      for (const { Key = '' } of Contents) names.push(Key.slice(this.#prefix.length))
    }
    return names
  }

  async #read(name: string): Promise<Readable | null> {
    const { sdk, client } = await this.#open()
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand(this.#at(name)))
      return Body as Readable
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  #at(name: string) {
    return { Bucket: this.#settings.bucket, Key: this.#prefix + name }
  }

  /** Loaded only where it is used: most runners have no such store. */
  #open() {
    return (this.#opened ??= connect(this.#settings))
  }
}

/**
 * The objects below `prefix` in a bucket of an S3-compatible store.
 *
 * @param prefix such as `originals/`; names are told without it
 */
export const s3Store = (settings: S3Settings, prefix: string): ObjectStore =>
  new S3Store(settings, prefix)

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
