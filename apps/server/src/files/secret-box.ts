import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key of the secrets, in the data folder beside the store; it is in no backup. */
export const KEY_NAME = 'secrets.key'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'
const MARK = 'sealed:1:'

/** Seals secrets before they reach the database, with a key that the database does not hold. */
export interface SecretBox {
  /** @param about what the secret is for; it opens only for the same */
  readonly seal: (secret: string, about: string) => string
  /** `null` when it was sealed with another key or for something else. */
  readonly open: (sealed: string, about: string) => string | null
  /** A key of its own for what seals by itself; always the same for the same purpose. */
  readonly keyFor: (about: string) => string
}

/** Whether a stored text was sealed; versions up to schema 19 stored secrets as they are. */
export const isSealed = (text: string): boolean => text.startsWith(MARK)

/**
 * Opens the box of a data folder; the first time, makes its key, for the owner of the folder alone.
 * Throws when there is a key file that is no key: a new key would lock away what the old one sealed.
 */
export function openSecretBox(dataDir: string): SecretBox {
  const key = loadKey(join(dataDir, KEY_NAME))
  return {
    seal: (secret, about) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about))
      const sealed = [cipher.update(secret, 'utf8'), cipher.final()]
      return MARK + Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64')
    },
    open: (sealed, about) => {
      if (!isSealed(sealed)) return null
      const bytes = Buffer.from(sealed.slice(MARK.length), 'base64')
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      try {
        const opening = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(about))
          .setAuthTag(tag)
        const opened = [opening.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), opening.final()]
        return Buffer.concat(opened).toString('utf8')
      } catch {
        return null
      }
    },
    keyFor: (about) => createHmac('sha256', key).update(about).digest('base64url'),
  }
}

function loadKey(path: string): Buffer {
  try {
    const made = `${randomBytes(KEY_BYTES).toString('base64')}\n`
    writeFileSync(path, made, { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`${path} does not hold a key of ${KEY_BYTES} bytes`)
  return key
}
