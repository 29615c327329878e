/** What the server says to the browser's own functions of WebAuthn, and what they answer. */
type Told = Readonly<Record<string, unknown>>

/** The person closed the device's question, or the device has no passkey for this address. */
export class PasskeyStopped extends Error {
  override readonly name = 'PasskeyStopped'
}

/** Whether a passkey can be used here: `insecure` under an address that browsers do not trust with one. */
export function passkeysHere(): 'possible' | 'insecure' | 'unsupported' {
  const isNumbers = /^[\d.]+$|^\[/.test(location.hostname)
  if (!isSecureContext || isNumbers) return 'insecure'
  const known = typeof PublicKeyCredential === 'function'
  return known && 'parseCreationOptionsFromJSON' in PublicKeyCredential ? 'possible' : 'unsupported'
}

/** Lets the device make a passkey. Throws `PasskeyStopped`. */
export async function makePasskey(options: Told): Promise<Told> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  return answerOf(() => navigator.credentials.create({ publicKey }))
}

/** Lets the person choose a passkey of the device. Throws `PasskeyStopped`. */
export async function choosePasskey(options: Told): Promise<Told> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  )
  return answerOf(() => navigator.credentials.get({ publicKey }))
}

async function answerOf(ask: () => Promise<Credential | null>): Promise<Told> {
  try {
    const credential = await ask()
    if (credential instanceof PublicKeyCredential) return { ...credential.toJSON() } as Told
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
  throw new PasskeyStopped()
}
