import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What a browser keeps to itself, in base64url: the private half of its key, and the secret that it made up. */
export type BrowserKeys = { readonly privateKey: string; readonly auth: string };

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const hkdf = (key: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));

/** Where the text ends, before what it was filled up with: RFC 8188, 2, of the last record. */
const lastRecord = 2;

/**
 * What a message says, read as a browser does.
 * Source: RFC 8291, 3.4 (the key), and RFC 8188, 2.1 and 2.2 (the header, and how it is encrypted); one record only.
 */
export const decrypt = (message: Buffer, { privateKey, auth }: BrowserKeys): string => {
  const browser = createECDH('prime256v1');
  browser.setPrivateKey(bytes(privateKey));
  const [salt, keyLength] = [message.subarray(0, 16), message.readUInt8(20)];
  const [sender, record] = [message.subarray(21, 21 + keyLength), message.subarray(21 + keyLength)];
  if (record.length > message.readUInt32BE(16)) throw new RangeError('a push message is one record');

  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const key = hkdf(browser.computeSecret(sender), bytes(auth), info, 32);
  const contentKey = hkdf(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12);

  const decipher = createDecipheriv('aes-128-gcm', contentKey, nonce).setAuthTag(record.subarray(-16));
  const filled = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  const end = filled.findLastIndex((byte) => byte !== 0);
  if (filled[end] !== lastRecord) throw new RangeError('the message has no end');
  return filled.toString('utf8', 0, end);
};

const subscribed = z.object({ id: z.string(), endpoint: z.url() });
const came = z.object({
  data: z.array(
    z.object({
      ttl: z.number(),
      urgency: z.string(),
      topic: z.string().nullable(),
      body: z.string(),
    }),
  ),
});

/** A browser that subscribed at a push service, and reads what came. */
export const aBrowser = async (service: string, applicationServerKey: string) => {
  const key = createECDH('prime256v1');
  const p256dh = key.generateKeys('base64url', 'uncompressed');
  const own: BrowserKeys = {
    privateKey: key.getPrivateKey('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
  const ask = (path: string, body?: object): Promise<Response> =>
    fetch(`${service}/api/subscriptions${path}`, {
      ...(body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  const { id, endpoint } = subscribed.parse(await (await ask('', { applicationServerKey })).json());
  return {
    subscription: { endpoint, keys: { p256dh, auth: own.auth }, applicationServerKey },
    received: async () => {
      const { data } = came.parse(await (await ask(`/${id}/messages`)).json());
      return data.map(({ body, ...rest }) => ({ ...rest, text: decrypt(bytes(body), own) }));
    },
    end: () => ask(`/${id}/end`, {}),
    switchOff: () => ask(`/${id}/off`, {}),
    switchOn: () => ask(`/${id}/on`, {}),
    /** What the next messages are answered. */
    fail: (fault: { status: number; times?: number; retryAfter?: string }) => ask(`/${id}/faults`, fault),
  };
};
