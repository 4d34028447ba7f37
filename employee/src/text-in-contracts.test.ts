import { describe, expect, it } from '@jest/globals';
import { mailAddressFields } from '@parterre/domain/testing/mail-address-fields';
import { oneLanguageRules } from '@parterre/domain/testing/one-language-rules';
import { unruledText } from '@parterre/domain/testing/unruled-text';
import { endpoints } from './parts.ts';

describe('what people send', () => {
  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    'by %s follows a rule for text, in every field (domain/src/text.ts)',
    (_id, { body, query, params }) => {
      expect([...unruledText(body), ...unruledText(query), ...unruledText(params)]).toEqual([]);
    },
  );

  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    'by %s names nobody by e-mail in its address, which load balancers keep in their logs',
    (_id, { query, params }) => {
      expect([...mailAddressFields(query), ...mailAddressFields(params)]).toEqual([]);
    },
  );

  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    'by %s is told what is wrong with it in every language (docs/words.md)',
    (_id, { body, query, params }) => {
      expect([body, query, params].map(oneLanguageRules)).toEqual([0, 0, 0]);
    },
  );
});
