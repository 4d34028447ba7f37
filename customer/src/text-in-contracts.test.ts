import { describe, expect, it } from '@jest/globals';
import { unruledText } from '@parterre/domain/testing/unruled-text';
import { endpoints } from './endpoints.ts';

describe('what people send', () => {
  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    'by %s follows a rule for text, in every field (domain/src/text.ts)',
    (_id, { body, query, params }) => {
      expect([...unruledText(body), ...unruledText(query), ...unruledText(params)]).toEqual([]);
    },
  );
});
