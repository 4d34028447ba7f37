/** A process of this service that is alive until then, in seconds since the epoch. */
export type Peer = { readonly service: string; readonly id: string; readonly expiresAt: number };

/** Which processes of a service are alive: each says so again and again. */
export type PeerStore = {
  readonly announce: (peer: Peer) => Promise<void>;
  /** Also some that are not alive any more. */
  readonly of: (service: string) => Promise<readonly Peer[]>;
};
