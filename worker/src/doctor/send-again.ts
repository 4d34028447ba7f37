import { readConfig } from '../config.ts';
import { createDoctorDependencies } from './dependencies.ts';

// Gives what was set aside another chance: every message of the dead-letter queues goes back to where it was.
// usage: node worker/src/doctor/send-again.ts

const { deadLetters, close } = createDoctorDependencies(readConfig());
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const { name, waiting, dead } of await deadLetters.list()) {
  if (dead > 0) await deadLetters.sendAgain(name);
  say(`${name}: ${waiting} waiting, ${dead === 0 ? 'none set aside' : `${dead} sent again`}`);
}
close();
