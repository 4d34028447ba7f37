/** Makes what nobody must be able to guess, and the digests by which it is recognised again. */
export type Secrets = {
  /** Six digits. */
  readonly code: () => string;
  /** 256 random bits in base64url: 43 characters. */
  readonly token: () => string;
  /** Keyed, so that a stolen table does not give six-digit codes away. */
  readonly digest: (text: string) => string;
  /**
   * The digest of a text that is one of the known ones, whichever of our keys made it; today's digest when none is.
   * So what was made before a change of keys is still recognised.
   */
  readonly recognise: (text: string, known: readonly (string | null)[]) => string;
  /** Makes a text unreadable while it waits somewhere. `about` is what it belongs to: elsewhere it cannot be opened. */
  readonly seal: (text: string, about: string) => string;
  /** Null when it was not sealed for this by one of our keys. */
  readonly unseal: (sealed: string, about: string) => string | null;
};
