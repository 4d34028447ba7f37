import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Target, TargetGroup } from './target-group.ts';

/** A container that is gone does not refuse: nothing answers at its address any more. */
const CONNECT_MS = 1_000;

/**
 * Connects every request to a target of the group, and to the next one where that fails. Nothing of a request has been
 * sent by then, so that none is ever made twice; and as no connection is used again, none is lost to one that closes.
 */
export class TargetAgent extends Agent {
  readonly #group: TargetGroup;

  constructor(group: TargetGroup) {
    super({ keepAlive: false });
    this.#group = group;
  }

  override createConnection(
    _options: object,
    done?: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    const socket = connectToFirst(this.#group.inOrder());
    socket.then(
      (connected) => done?.(null, connected),
      // Node takes an error without a socket; its types do not say so.
      (error: unknown) => void Reflect.apply(done ?? ignore, undefined, [error]),
    );
    return undefined;
  }
}

const ignore = (): void => undefined;

async function connectToFirst([target, ...others]: readonly Target[]): Promise<Socket> {
  if (!target) throw new Error('no process of this service answers');
  try {
    return await connectTo(target);
  } catch (error) {
    if (others.length === 0) throw error;
    return connectToFirst(others);
  }
}

function connectTo(target: Target): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = connect({ ...target, noDelay: true });
  const tooLong = setTimeout(() => socket.destroy(new Error('no answer')), CONNECT_MS);
  socket.once('error', reject).once('connect', () => {
    socket.off('error', reject);
    resolve(socket);
  });
  const stopWaiting = (): void => clearTimeout(tooLong);
  socket.once('connect', stopWaiting).once('close', stopWaiting);
  return promise;
}
