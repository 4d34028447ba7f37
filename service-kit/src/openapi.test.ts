import { expect, it } from '@jest/globals';
import { endpoint } from './endpoint.ts';
import { openApiText } from './openapi.ts';

it('the document of an API is made once, and not before somebody asks for it', () => {
  let read = 0;
  const look = endpoint({ id: 'look', method: 'get', path: '/seats', summary: 'Looks.', access: 'anyone' });
  const endpoints = Object.defineProperty([look], 0, { get: () => ((read += 1), look) });
  const text = openApiText('An example', endpoints, {});
  expect(read).toBe(0);
  expect([text(), text()]).toEqual([expect.stringContaining('"operationId":"look"'), text()]);
  expect(read).toBe(1);
});
