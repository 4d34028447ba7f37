/** What in the portal's page is the same as something that the service has drawn: a field by its name, a link by its address. */
export function twinOf(drawn: Element, page: Document): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(`pt-root ${drawn.localName}`)];
  const name = drawn.localName === 'a' ? 'href' : 'name';
  const value = drawn.getAttribute(name);
  return all.find((one) => one.getAttribute(name) === value);
}
