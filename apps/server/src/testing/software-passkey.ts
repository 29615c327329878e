import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const ORIGIN = 'http://localhost'
const RP_HASH = createHash('sha256').update('localhost').digest()
/** Present, verified by finger or face; with the key in it at registration. */
const FLAGS = { present: 0x01, verified: 0x04, withKey: 0x40 } as const

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** A passkey in software, as a device makes and uses one (WebAuthn level 2, ES256, no attestation). */
export function makeSoftwarePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  // COSE: kty EC2, alg ES256, crv P-256, x, y.
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: ORIGIN, crossOrigin: false }))

  return {
    /** The answer to `options` of a registration. */
    register: ({ challenge }: { readonly challenge: string }) => {
      const authData = Buffer.concat([
        RP_HASH,
        Buffer.from([FLAGS.present | FLAGS.verified | FLAGS.withKey, 0, 0, 0, 0]),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        cose,
      ])
      // CBOR: { fmt: 'none', attStmt: {}, authData }
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.from([0x58, authData.length]),
        authData,
      ])
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: text(clientData('webauthn.create', challenge)),
          attestationObject: text(attestation),
          transports: ['internal'],
        },
      }
    },
    /** The answer to `options` of a sign-in; without `verified` nobody was asked for a finger. */
    authenticate: ({ challenge }: { readonly challenge: string }, verified = true) => {
      const client = clientData('webauthn.get', challenge)
      const flags = FLAGS.present | (verified ? FLAGS.verified : 0)
      const authData = Buffer.concat([RP_HASH, Buffer.from([flags, 0, 0, 0, 0])])
      const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()])
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(authData),
          signature: text(sign('sha256', signed, privateKey)),
        },
      }
    },
  }
}
