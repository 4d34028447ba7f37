import type { OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Write } from '../../commit.ts';
import type { Person } from '../kinds/person.ts';
import type { KeptContact } from './contact.ts';

export type ContactStore = {
  /** As of somebody new where nothing is kept. */
  readonly of: (person: Person) => Promise<KeptContact>;
  /** Puts it in the place of the one that was read, and counts its version up. */
  readonly save: (person: Person, next: KeptContact) => Write<'conflict'>;
  /** A browser, by the address of its subscription, is this person's from now on, until an instant in milliseconds; whose it was before, it is no more. */
  readonly takeEndpoint: (endpoint: string, person: Person, until: number) => Write;
  /** Whose it is; null where nobody has asked on it, or not for long. */
  readonly ownerOf: (endpoint: string) => Promise<Person | null>;
  /** Beside the contact: for who looks for an organization's followers. */
  readonly follow: (person: Person, organizationId: OrganizationId) => Write;
  readonly unfollow: (person: Person, organizationId: OrganizationId) => Write;
  /** Who follows an organization, by one of `followerShards` keys. */
  readonly followers: (
    organizationId: OrganizationId,
    shard: number,
    page: PageRequest,
  ) => Promise<Page<Person>>;
};

export const followerShards = 8;
