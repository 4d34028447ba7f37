import { awaitSales } from './await-sales.ts';
import { openBoxOffice } from './box-office.ts';
import { readConfig } from './config.ts';
import { chooseHowToBeTold } from './choose-how-to-be-told.ts';
import { createDependencies } from './dependencies.ts';
import { loadEvents } from './load-events.ts';
import { createDemoAdmin, demoBuyers, findWriters, loadPeople } from './load-people.ts';
import { loadOrganizations, loadVenues } from './load-venues.ts';
import { programme } from './programme.ts';
import { sellSeats } from './sell-seats.ts';
import { writeComments } from './write-comments.ts';
import { writeToAttendees } from './write-message.ts';

// Run once by the local stack, on its first start: everything comes about through the product's own use cases.
const config = readConfig();
const dependencies = createDependencies(config);
const admin = await createDemoAdmin(dependencies);
const organizations = await loadOrganizations(dependencies, admin);
const people = loadPeople(dependencies, admin, organizations);
const venues = await loadVenues(dependencies, admin, organizations);
await Promise.all([people, loadEvents(dependencies, admin, venues, programme)]);
console.log(`${programme.length} events in ${Object.keys(venues).length} venues`);

const office = openBoxOffice(config);
const buyers = await demoBuyers(dependencies);
const [, ...customers] = buyers;
office.tell(customers.map(({ id }) => id));
await chooseHowToBeTold(office, customers, organizations);
await awaitSales(office, customers.slice(0, 1));
const selling = await sellSeats(office, buyers);
console.log(`${selling} of them have sold some seats`);
await writeComments(dependencies, office, admin, [...buyers, ...(await findWriters(dependencies))]);
await writeToAttendees(dependencies, office, admin);
await office.close();
await dependencies.close();
