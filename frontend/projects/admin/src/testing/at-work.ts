import { signal, type EnvironmentProviders, type Provider } from '@angular/core';
import { provideRouter } from '@angular/router';
import { ActingOrganization } from '../data/acting-organization.ts';
import { EmployeeApi } from '../data/employee-api.ts';
import { Session } from '../data/session.ts';

interface Work {
  /** What the service answers; what it throws, fails. */
  readonly get: (path: string, ...options: unknown[]) => Promise<unknown>;
  readonly manages?: boolean;
  readonly organizations?: 'none' | 'some';
}

/** Somebody who works for the Hudson Rooms, unless there is no organization yet. */
export function atWork({
  get,
  manages = true,
  organizations = 'some',
}: Work): (Provider | EnvironmentProviders)[] {
  const current = organizations === 'some' ? { id: 'o1', name: 'Hudson Rooms' } : undefined;
  return [
    provideRouter([]),
    { provide: EmployeeApi, useValue: { get } },
    { provide: Session, useValue: { manages: signal(manages), isAdmin: signal(false) } },
    {
      provide: ActingOrganization,
      useValue: { id: signal(current?.id), current: signal(current), none: signal(!current) },
    },
  ];
}
