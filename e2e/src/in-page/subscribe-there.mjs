/* global PushManager, PushSubscription, subscribeAtService -- runs in a page */
// What a browser does that knows the push service of the local stack; Chromium's own is far away.

const key = 'push-subscription';

const bytesOf = (text) => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0)).buffer;
};

const subscriptionOf = ({ endpoint, keys, applicationServerKey }) =>
  Object.create(PushSubscription.prototype, {
    options: { value: { applicationServerKey: bytesOf(applicationServerKey) } },
    toJSON: { value: () => ({ endpoint, keys }) },
    unsubscribe: { value: async () => localStorage.removeItem(key) === undefined },
  });

PushManager.prototype.getSubscription = async () => {
  const kept = localStorage.getItem(key);
  return kept === null ? null : subscriptionOf(JSON.parse(kept));
};

PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
  const made = await subscribeAtService(applicationServerKey);
  localStorage.setItem(key, JSON.stringify(made));
  return subscriptionOf(made);
};
