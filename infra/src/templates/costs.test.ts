import { describe, expect, it } from '@jest/globals';
import { deployed } from '../testing/deployments.ts';

describe('tables', () => {
  const tables = deployed('production').resources.filter(({ type }) => type === 'AWS::DynamoDB::Table');

  it("are encrypted by DynamoDB's own key, whose use costs nothing", () => {
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter(({ properties }) => properties.SSESpecification !== undefined)).toEqual([]);
  });
});
