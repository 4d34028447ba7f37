import type { Write } from '../../commit.ts';
import type { OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Organization } from './organization.ts';

export type OrganizationStore = {
  readonly byId: (id: OrganizationId) => Promise<Organization | null>;
  /** Adds an organization. `slug-in-use`: another one has its short name. */
  readonly add: (organization: Organization) => readonly Write<'slug-in-use'>[];
  readonly rename: (id: OrganizationId, name: string) => Write<'unknown-organization'>;
  /** The newest first. */
  readonly list: (page: PageRequest) => Promise<Page<Organization>>;
};
