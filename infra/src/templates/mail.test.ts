import { describe, expect, it } from '@jest/globals';
import { deployed, deployments } from '../testing/deployments.ts';
import { templateOf } from './read-template.ts';
import { resolveStack } from './resolve-stack.ts';

const pathsOf = (parameters: Readonly<Record<string, string>>): string[] =>
  resolveStack(templateOf('root.yaml'), parameters).resources.map(({ path }) => path);

describe('mail', () => {
  it('is signed, and says by DMARC that it is', () => {
    expect(deployed('production').resource('Mail/Dmarc').properties).toMatchObject({
      Name: '_dmarc.tickets.example.com',
      Type: 'TXT',
      ResourceRecords: ['"v=DMARC1; p=none"'],
    });
  });

  it('leaves the DMARC record alone that a domain has already, and of a zone that is kept elsewhere', () => {
    const { production } = deployments;
    expect(pathsOf({ ...production, DmarcRecord: 'false' })).not.toContain('Mail/Dmarc');
    expect(pathsOf({ ...production, HostedZoneId: '' })).not.toContain('Mail/Dmarc');
  });

  it('goes to servers without TLS as well, which would otherwise get no tickets', () => {
    expect(deployed('production').resource('Mail/Settings').properties.DeliveryOptions).toEqual({
      TlsPolicy: 'OPTIONAL',
    });
  });
});

describe("the domain's record", () => {
  it('leads to the house when there is one, and not before', () => {
    const { production } = deployments;
    expect(pathsOf(production)).toContain('DomainRecord/Address');
    const firstPass = pathsOf({ ...production, ImageTag: '' });
    expect(firstPass.filter((path) => path.startsWith('DomainRecord'))).toEqual([]);
    expect(firstPass).toContain('Mail/Signature');
  });
});
