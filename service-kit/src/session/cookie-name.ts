type Place = {
  readonly name: string;
  readonly path: string;
  /** Whether it travels over https only. */
  readonly secure: boolean;
};

/**
 * The name of a cookie with the prefix by which browsers take it from nobody but this host by https: no neighbour under
 * the same domain can plant one. `__Host-` where the path allows it. By plain http there are none.
 * Source: RFC 6265bis, section 4.1.3
 */
export const cookieName = ({ name, path, secure }: Place): string => {
  if (!secure) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
};
