import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OidcProvider } from '../oidc-provider.ts'

const CLIENT = { clientId: 'bell-lap', clientSecret: 'a secret of the test' } as const
const KEY_ID = 'test-key'

/** Who is signed in at the service. */
interface Person {
  readonly sub: string
  readonly email?: string
}

interface Grant {
  readonly person: Person
  readonly challenge: string
  readonly nonce: string | null
  readonly redirectUri: string
}

/** A login service for tests: discovery, authorization code with PKCE, and signed ID tokens. */
export interface OidcServer {
  readonly provider: OidcProvider
  /** Who signs in at the service from now on. */
  readonly become: (person: Person) => void
  /** Signs the next ID tokens with a key that the service does not publish. */
  readonly forge: (forged: boolean) => void
  /** The answer of the service to a browser that opens `url`: where it is sent back to. */
  readonly visit: (url: string) => Promise<URL>
  readonly close: () => Promise<void>
}

/** Starts a login service on a free port of this machine. */
export async function startOidcServer(): Promise<OidcServer> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  let person: Person = { sub: 'nobody' }
  let isForged = false
  let issuer = ''

  const idTokenFor = ({ person: who, nonce }: Grant): string => {
    const nowS = Math.floor(Date.now() / 1000)
    const header = { alg: 'RS256', kid: KEY_ID, typ: 'JWT' }
    const claims = { iss: issuer, aud: CLIENT.clientId, iat: nowS, exp: nowS + 300, nonce, ...who }
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part(header)}.${part(claims)}`
    const { privateKey } = isForged ? foreign : keys
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
  }

  const documents = new Map<string, () => object>([
    [
      '/.well-known/openid-configuration',
      () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
      }),
    ],
    [
      '/keys',
      () => ({
        keys: [
          { ...keys.publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' },
        ],
      }),
    ],
  ])

  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, body }) =>
      response.writeHead(status, headers).end(body),
    )
  })

  async function answer(request: IncomingMessage) {
    const url = new URL(request.url ?? '/', issuer)
    const json = (status: number, body: object) => ({
      status,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const document = documents.get(url.pathname)
    if (document !== undefined) return json(200, document())
    if (url.pathname === '/authorize') {
      const asked = url.searchParams
      const code = randomBytes(16).toString('hex')
      const redirectUri = asked.get('redirect_uri') ?? ''
      if (asked.get('code_challenge_method') !== 'S256') return json(400, { error: 'no PKCE' })
      grants.set(code, {
        person,
        redirectUri,
        challenge: asked.get('code_challenge') ?? '',
        nonce: asked.get('nonce'),
      })
      const back = new URL(redirectUri)
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return { status: 302, headers: { location: back.toString() }, body: '' }
    }
    if (url.pathname !== '/token') return json(404, {})
    const form = new URLSearchParams(await textOf(request))
    const code = form.get('code') ?? ''
    const grant = grants.get(code)
    grants.delete(code)
    const verifier = form.get('code_verifier') ?? ''
    const isRight =
      grant !== undefined &&
      form.get('redirect_uri') === grant.redirectUri &&
      createHash('sha256').update(verifier).digest('base64url') === grant.challenge &&
      isOurClient(request, form)
    if (!isRight) return json(400, { error: 'invalid_grant' })
    return json(200, {
      access_token: `access ${code}`,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: idTokenFor(grant),
    })
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    provider: { issuer, ...CLIENT, label: 'Club login' },
    become: (next) => {
      person = next
    },
    forge: (forged) => {
      isForged = forged
    },
    visit: async (url) => {
      const { headers } = await fetch(url, { redirect: 'manual' })
      return new URL(headers.get('location') ?? 'about:blank')
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** By the form or by the header, as the standard has it. */
function isOurClient({ headers }: IncomingMessage, form: URLSearchParams): boolean {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1]
  const [id, secret] =
    basic === undefined
      ? [form.get('client_id'), form.get('client_secret')]
      : Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
  return id === CLIENT.clientId && secret === CLIENT.clientSecret
}
