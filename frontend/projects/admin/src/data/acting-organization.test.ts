import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { waitFor } from '@testing-library/angular';
import { ActingOrganization } from './acting-organization.ts';
import type { Organization } from './api.ts';
import { EmployeeApi } from './employee-api.ts';
import { Session } from './session.ts';

const anOrganization = (id: string): Organization => ({
  ...{ id, name: `The ${id}`, slug: id, createdAt: '2026-11-01T10:00:00Z' },
});

describe('for whom somebody works', () => {
  beforeEach(() => localStorage.clear());

  const acting = (get: () => Promise<unknown>, own?: { id: string; name: string }) => {
    const session = { isAdmin: signal(own === undefined), employee: signal({ organization: own ?? null }) };
    TestBed.configureTestingModule({
      providers: [
        { provide: EmployeeApi, useValue: { get } },
        { provide: Session, useValue: session },
      ],
    });
    const organization = TestBed.inject(ActingOrganization);
    TestBed.tick();
    return organization;
  };
  const answering = (...organizations: readonly Organization[]) =>
    vi.fn(() => Promise.resolve({ organizations, nextCursor: null }));

  it('is the own organization of an organizer, and nothing is asked', () => {
    const get = answering();
    const organization = acting(get, { id: 'o1', name: 'Hudson' });
    expect([organization.id(), organization.none(), organization.failure()]).toEqual([
      'o1',
      false,
      undefined,
    ]);
    expect(get).not.toHaveBeenCalled();
  });

  it('is what an admin chose last, else the first', async () => {
    const organization = acting(answering(anOrganization('o1'), anOrganization('o2')));
    await waitFor(() => expect(organization.id()).toBe('o1'));
    organization.choose('o2');
    expect(organization.id()).toBe('o2');
  });

  it('is nobody yet where there is none, once that is known', async () => {
    const organization = acting(answering());
    expect(organization.none()).toBe(false);
    await waitFor(() => expect(organization.none()).toBe(true));
    expect(organization.failure()).toBeUndefined();
  });

  it('is not said to be nobody where it could not be read, and can be asked for again', async () => {
    const get = answering(anOrganization('o1')).mockImplementationOnce(refusing({ status: 503 }));
    const organization = acting(get);
    await waitFor(() => expect(organization.failure()).toBeDefined());
    expect(organization.none()).toBe(false);
    await organization.choices.again();
    expect([organization.id(), organization.failure()]).toEqual(['o1', undefined]);
  });
});
