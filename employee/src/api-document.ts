import { endpoint } from '@parterre/service-kit/endpoint';

/** For who works here only: it tells strangers more than they need. It is no part of what it describes. */
export const getApiDocument = endpoint({
  id: 'getApiDocument',
  method: 'get',
  path: '/admin/api/openapi.json',
  summary: 'The OpenAPI document of this API.',
  access: 'employee',
  produces: 'application/json',
});
