import { describe, expect, it, test } from '@jest/globals';
import { organizationId, randomIds } from '../../ids.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { mayFor } from '../accounts/permissions.ts';
import { hasRight, type Right, rights } from './rights.ts';
import { type Role, role } from './role.ts';

const matrix: readonly [Right, Role, boolean][] = [
  ['run-platform', 'admin', true],
  ['run-platform', 'organizer', false],
  ['run-platform', 'box-office', false],
  ['run-platform', 'door', false],
  ['manage-events', 'admin', true],
  ['manage-events', 'organizer', true],
  ['manage-events', 'box-office', false],
  ['manage-events', 'door', false],
  ['sell-at-counter', 'admin', true],
  ['sell-at-counter', 'organizer', true],
  ['sell-at-counter', 'box-office', true],
  ['sell-at-counter', 'door', false],
  ['undo-own-sales', 'admin', true],
  ['undo-own-sales', 'organizer', true],
  ['undo-own-sales', 'box-office', true],
  ['undo-own-sales', 'door', false],
  ['print-tickets', 'admin', true],
  ['print-tickets', 'organizer', true],
  ['print-tickets', 'box-office', true],
  ['print-tickets', 'door', false],
  ['refund-bookings', 'admin', true],
  ['refund-bookings', 'organizer', true],
  ['refund-bookings', 'box-office', false],
  ['refund-bookings', 'door', false],
  ['see-deliveries', 'admin', true],
  ['see-deliveries', 'organizer', true],
  ['see-deliveries', 'box-office', false],
  ['see-deliveries', 'door', false],
  ['write-to-attendees', 'admin', true],
  ['write-to-attendees', 'organizer', true],
  ['write-to-attendees', 'box-office', false],
  ['write-to-attendees', 'door', false],
];

describe('rights', () => {
  it.each(matrix)('%s of %s: %s', (right, one, expected) => {
    expect(hasRight({ role: one }, right)).toBe(expected);
  });

  test('are told here for every role', () => {
    expect(matrix).toHaveLength(Object.keys(rights).length * role.options.length);
  });

  const own = organizationId.parse(randomIds.next());

  it.each(role.options.filter((one) => one !== 'admin'))('of %s end at their own organization', (one) => {
    const somebody = anEmployee({ role: one, organizationId: own });
    expect(mayFor(somebody, 'sell-at-counter', organizationId.parse(randomIds.next()))).toBe(false);
    expect(mayFor(somebody, 'sell-at-counter', own)).toBe(one !== 'door');
  });

  it('of admins are good for every organization', () => {
    expect(mayFor(anEmployee({ role: 'admin' }), 'refund-bookings', own)).toBe(true);
  });
});
