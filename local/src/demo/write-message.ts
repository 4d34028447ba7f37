import type { Employee } from '@parterre/domain/people/accounts/account';
import type { BoxOffice } from './box-office.ts';
import type { Dependencies } from './dependencies.ts';
import { findPlan } from './find-plan.ts';

const draft = {
  subject: 'The doors open at 19:00',
  text: 'Mei Tan plays a piece before the programme, so come a little early.\n\nThe bar in the foyer is open from 18:30, and again in the interval. See you on the night!',
  audience: {},
};

/** What an organizer writes to who has tickets; the worker tells them once the house is open. */
export const writeToAttendees = async (
  { messages }: Pick<Dependencies, 'messages'>,
  office: BoxOffice,
  organizer: Employee,
): Promise<void> => {
  const { event } = await findPlan(office, 'Nocturnes for Two Pianos');
  await messages.writeMessage(organizer, event.id, draft);
};
