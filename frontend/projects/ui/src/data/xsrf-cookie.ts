/** The name of the XSRF cookie, which by https has a prefix that keeps others from planting it. */
export function xsrfCookie(name: string, prefix: '__Host-' | '__Secure-'): string {
  return location.protocol === 'https:' ? prefix + name : name;
}
