import { networkOf } from './network.ts';
import type { Secrets } from '../codes/secrets.ts';

/** By what a network is told from others where its address is not to be kept: nobody finds the address from it. */
export const networkMark = (secrets: Pick<Secrets, 'digest'>, address: string): string =>
  secrets.digest(`network ${networkOf(address)}`);
