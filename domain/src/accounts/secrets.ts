/** Makes what nobody must be able to guess, and the digests by which it is recognised again. */
export type Secrets = {
  /** Six digits. */
  readonly code: () => string;
  /** 256 random bits in base64url: 43 characters. */
  readonly token: () => string;
  /** Keyed, so that a stolen table does not give six-digit codes away. */
  readonly digest: (text: string) => string;
};
