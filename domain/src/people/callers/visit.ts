import Bowser from 'bowser';
import { networkOf } from './network.ts';

/** Who calls: where on the network they are, and what their browser says of itself. */
export type Caller = { readonly address: string; readonly userAgent?: string | undefined };

/** Where a caller comes from when nobody calls, as with example data. */
export const nowhere: Caller = { address: '' };

const longestUserAgent = 400;

/** A device in plain words, such as `Firefox on Windows`; empty when nothing can be said. */
export const describeDevice = (userAgent = ''): string => {
  if (userAgent.trim() === '') return '';
  const { browser, os } = Bowser.parse(userAgent.slice(0, longestUserAgent));
  const words = [browser.name, os.name].filter((name) => name !== undefined && name !== '');
  // What is no browser says its name first (RFC 9110, 10.1.5).
  const [product = ''] = /^[\w.-]+/.exec(userAgent.slice(0, longestUserAgent)) ?? [];
  return (words.join(' on ') || product).slice(0, 80);
};

/** As much of a network as helps to recognise it: `203.0.113.…`, `2001:db8:5:…`. */
export const roughNetworkOf = (address: string): string => {
  const network = networkOf(address);
  const [separator, kept] = network.includes(':') ? [':', 3] : ['.', 3];
  return network === '' ? '' : `${network.split(separator).slice(0, kept).join(separator)}${separator}…`;
};
