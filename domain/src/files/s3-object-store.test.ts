import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import { silentServer } from '../testing/silent-server.ts';
import { openStorage, s3ObjectStore } from './s3-object-store.ts';

describe('a storage that does not answer', () => {
  let close = (): void => undefined;
  useExampleCredentials();
  afterEach(() => close());

  const open = async (begin?: RequestListener) => {
    const server = await silentServer(begin);
    const client = openStorage({ region: 'eu-central-1', endpoint: server.endpoint, patience: 20 });
    close = () => {
      client.destroy();
      server.close();
    };
    return s3ObjectStore(client, 'charts');
  };
  const gaveUp = { name: 'TimeoutError' };

  it('is not waited for: a seat map is asked for again instead', async () => {
    const store = await open();
    await expect(store.get('drawing')).rejects.toMatchObject(gaveUp);
    const object = { bytes: new Uint8Array([1]), contentType: 'application/json' };
    await expect(store.put('drawing', object)).rejects.toMatchObject(gaveUp);
  });

  it('is not waited for either when it stops half-way', async () => {
    const store = await open((_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{');
    });
    await expect(store.get('drawing')).rejects.toMatchObject(gaveUp);
  });
});
