/** An address of another program that is told of changes. */
export interface WebhookTable {
  id: string
  athlete_id: string
  url: string
  /** Sealed; empty in a copy of the store. */
  secret: string
  /** The events it wants, as a versioned document. */
  events: string
  allow_private: 0 | 1
  created_at: string
}

/** One message for a webhook, and what became of it. */
export interface WebhookDeliveryTable {
  id: string
  athlete_id: string
  webhook_id: string
  event: string
  /** What it is about, such as a day: the same is told once. */
  about: string
  body: string
  made_at: string
  state: 'waiting' | 'sent' | 'failed'
  tries: number
  status: number | null
  trouble: 'private-address' | 'no-answer' | 'refused' | 'no-secret' | null
}
