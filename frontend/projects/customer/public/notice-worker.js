/* global self, URL -- a service worker stands in no page */
// Shows what this browser is told while no page of the portal is open, and leads to what it is about. Nothing else: pages and
// files come from the network as ever.

const pathIn = (text) => {
  // Only into this portal, whatever is written there.
  const url = new URL(text ?? '/notifications', self.registration.scope);
  return url.origin === self.location.origin ? url.href : self.registration.scope;
};

self.addEventListener('push', (event) => {
  const { title = 'Parterre', body, path, tag } = event.data?.json() ?? {};
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, icon: 'favicon.svg', data: { path } }),
  );
});

const lead = async (href) => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find(({ url }) => url === href);
  return there ? there.focus() : self.clients.openWindow(href);
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(pathIn(event.notification.data?.path)));
});
