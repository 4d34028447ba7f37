import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { loadEvents } from './load-events.ts';
import { createDemoAdmin, loadPeople } from './load-people.ts';
import { loadOrganizations, loadVenues } from './load-venues.ts';
import { programme } from './programme.ts';

// Run once by the local stack, on its first start: everything comes about through the product's own use cases.
const dependencies = createDependencies(readConfig());
const admin = await createDemoAdmin(dependencies);
const organizations = await loadOrganizations(dependencies, admin);
const people = loadPeople(dependencies, admin, organizations);
const venues = await loadVenues(dependencies, admin, organizations);
await Promise.all([people, loadEvents(dependencies, admin, venues, programme)]);
console.log(`${programme.length} events in ${Object.keys(venues).length} venues`);
await dependencies.close();
