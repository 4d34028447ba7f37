import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { secureData, securityHeaders } from './security-headers.ts';

describe.each([
  ['a page', securityHeaders()],
  ['data', secureData],
])('%s', (_what, headers) => {
  it('binds browsers to https for a year at its own name, and at no name below it', async () => {
    const app = express().use(headers, (_request, response) => void response.send('here'));
    const answer = await request(app).get('/').expect(200);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
