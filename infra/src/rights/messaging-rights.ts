import type { Right } from './right.ts';

/** What telling people something takes. */
export const messagingRights = [
  {
    what: 'tell people something, note what came of it, and remember which addresses are dead',
    who: { worker: 'now' },
    takes: { Notifications: ['GetItem', 'PutItem'], Contacts: ['GetItem', 'PutItem'] },
  },
  {
    what: 'tell browsers only where somebody is still signed in',
    who: { worker: 'now' },
    takes: { Sessions: ['GetItem'] },
  },
  {
    what: 'show people what they were told, and note that they read it',
    who: { customer: 'now' },
    takes: {
      Notifications: ['GetItem', 'PutItem', 'Query', 'BatchGetItem'],
      'Notifications/index/byUnread': ['Query'],
    },
  },
  {
    what: 'have new events announced, and the start of their sale',
    who: { employee: 'now' },
    takes: { Due: ['PutItem'] },
  },
  {
    what: 'announce them to who follows their organization',
    who: { worker: 'now' },
    takes: { 'Contacts/index/byFollowed': ['Query'] },
  },
  {
    what: 'know whether there is an organization that somebody wants to follow',
    who: { customer: 'now' },
    takes: { Organizations: ['GetItem'] },
  },
  {
    what: 'let people say how they want to be told',
    who: { customer: 'now' },
    takes: { Contacts: ['GetItem', 'PutItem', 'DeleteItem'] },
  },
  {
    what: 'do what is due at a time, once its minute has come',
    who: { worker: 'now' },
    takes: { Due: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] },
  },
  {
    what: 'let people choose what they are reminded of, and which sales they await',
    who: { customer: 'now' },
    takes: {
      Reminders: ['GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem'],
      Due: ['PutItem'],
      Contacts: ['GetItem'],
    },
  },
  {
    what: 'remind people of what they have booked, and tell them of sales that start',
    who: { worker: 'now' },
    takes: { Reminders: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'] },
  },
  {
    what: 'write to attendees of an event, and see what became of it',
    who: { employee: 'now' },
    takes: {
      Messages: ['GetItem', 'PutItem', 'UpdateItem', 'Query', 'BatchGetItem'],
      Due: ['PutItem'],
      Tickets: ['Query'],
      Bookings: ['BatchGetItem'],
    },
  },
  {
    what: 'have a message sent to oneself first',
    who: { employee: 'now' },
    takes: { Notifications: ['PutItem'], Contacts: ['GetItem'], Due: ['PutItem'] },
  },
  {
    what: 'tell attendees what was written to them, and count what became of it',
    who: { worker: 'now' },
    takes: { Messages: ['GetItem', 'PutItem', 'UpdateItem'], Tickets: ['Query'] },
  },
  {
    what: 'let people with a ticket write on the page of an event, and show it by their names',
    who: { customer: 'now' },
    takes: {
      Comments: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchGetItem'],
      'Comments/index/byListing': ['Query'],
      Accounts: ['BatchGetItem'],
      Bookings: ['BatchGetItem', 'ConditionCheckItem'],
      'Bookings/index/byAccount': ['Query'],
    },
  },
  {
    what: 'look after what is written there',
    who: { employee: 'now' },
    takes: {
      Comments: ['GetItem', 'PutItem'],
      'Comments/index/byListing': ['Query'],
      Accounts: ['BatchGetItem'],
    },
  },
  {
    what: 'look into the log of what was delivered, and have something sent again',
    who: { employee: 'now' },
    takes: {
      Notifications: ['GetItem', 'PutItem', 'Query', 'BatchGetItem'],
      'Notifications/index/byEvent': ['Query'],
      'Notifications/index/byHouse': ['Query'],
      'Notifications/index/byTrouble': ['Query'],
    },
  },
] as const satisfies readonly Right[];
