import type { HttpResourceRef } from '@angular/common/http';
import { inject } from '@angular/core';
import { CustomerApi } from './customer-api.ts';
import { Session } from './session.ts';

export interface Organization {
  readonly id: string;
  readonly name: string;
}

/** Whom the customer follows, by name, and others whose events come soon. */
export interface OrganizationsToFollow {
  readonly followed: readonly Organization[];
  readonly suggested: readonly Organization[];
}

export function organizationsToFollow(): HttpResourceRef<OrganizationsToFollow | undefined> {
  const session = inject(Session);
  return inject(CustomerApi).resource('api/contact/organizations', () =>
    session.signedIn() ? {} : undefined,
  );
}
