import { expect, test } from 'vitest'
import { readOidcProvider } from './oidc-provider.ts'

const WHOLE = {
  BELL_LAP_OIDC_ISSUER: 'https://login.example.org/realms/club/',
  BELL_LAP_OIDC_CLIENT_ID: 'bell-lap',
  BELL_LAP_OIDC_CLIENT_SECRET: 'secret',
}

test('a login service is read from the environment, with its host name as the label', () => {
  expect(readOidcProvider(WHOLE)).toEqual({
    issuer: 'https://login.example.org/realms/club',
    clientId: 'bell-lap',
    clientSecret: 'secret',
    label: 'login.example.org',
  })
  expect(readOidcProvider({ ...WHOLE, BELL_LAP_OIDC_LABEL: 'Club login' })?.label).toBe(
    'Club login',
  )
})

test('without any of it there is none, and a part of it is refused', () => {
  expect(readOidcProvider({})).toBeNull()
  expect(() => readOidcProvider({ ...WHOLE, BELL_LAP_OIDC_CLIENT_SECRET: '' })).toThrow(
    /oidc-incomplete/,
  )
})

test('an issuer must be https, or on this machine', () => {
  const from = (issuer: string) => readOidcProvider({ ...WHOLE, BELL_LAP_OIDC_ISSUER: issuer })
  expect(() => from('http://login.example.org')).toThrow(/oidc-issuer/)
  expect(() => from('login.example.org')).toThrow(/oidc-issuer/)
  expect(from('http://localhost:9000')?.issuer).toBe('http://localhost:9000')
})
