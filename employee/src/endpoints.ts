import { auditEndpoints } from './audit/audit-contract.ts';
import { employeesEndpoints } from './employees/employees-contract.ts';
import { eventsEndpoints } from './events/events-contract.ts';
import { seatingEndpoints } from './events/seating-contract.ts';
import { organizationsEndpoints } from './organizations/organizations-contract.ts';
import { queuesEndpoints } from './queues/queues-contract.ts';
import { sessionEndpoints } from './session/session-contract.ts';
import { venuesEndpoints } from './venues/venues-contract.ts';

/** Everything that the employee service answers. */
export const endpoints = [
  ...sessionEndpoints,
  ...organizationsEndpoints,
  ...employeesEndpoints,
  ...venuesEndpoints,
  ...eventsEndpoints,
  ...seatingEndpoints,
  ...auditEndpoints,
  ...queuesEndpoints,
];
