const mappedIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

const groupsOf = (part: string): string[] => part.split(':').filter((group) => group !== '');

/** The part of an IP address that is one subscriber's: with IPv6 they choose among 2^64 addresses of their /64. */
export const networkOf = (address: string): string => {
  if (!address.includes(':')) return address;
  const ipv4 = mappedIpv4.exec(address)?.[1];
  if (ipv4) return ipv4;
  const [front = '', back] = address.toLowerCase().split('::');
  const [head, tail] = [groupsOf(front), groupsOf(back ?? '')];
  const zeros = Array.from({ length: back === undefined ? 0 : 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...zeros, ...tail].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
};
