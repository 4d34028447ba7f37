import { z } from 'zod';

/** Ways out of the house; each is a port with an adapter, a queue and limits of its own. */
export const outsideChannels = ['email', 'sms', 'push'] as const;
export const outsideChannel = z.enum(outsideChannels);
export type OutsideChannel = z.infer<typeof outsideChannel>;

/** By which somebody hears of something. The inbox is a page of the portal and has everything that is for an account. */
export const channel = z.enum([...outsideChannels, 'inbox']);
export type Channel = z.infer<typeof channel>;

/** What a person switches on and off as one. Nobody is asked about `account`: codes, invitations, notices. */
export const topics = ['account', 'tickets', 'reminders', 'organizer-messages', 'announcements'] as const;
export const topic = z.enum(topics);
export type Topic = z.infer<typeof topic>;

/** Topics that have switches. */
export const chosenTopics = [
  'tickets',
  'reminders',
  'organizer-messages',
  'announcements',
] as const satisfies readonly Topic[];
export const chosenTopic = z.enum(chosenTopics);
export type ChosenTopic = z.infer<typeof chosenTopic>;

/** What organizers write to attendees, and new events of those that one follows: one topic, `organizers`, until they were told apart. */
export const organizerTopics = ['organizer-messages', 'announcements'] as const satisfies readonly Topic[];
export const organizerTopic = z.enum(organizerTopics);

/** What is shown of an inbox as one: both of organizers together. */
export const inboxTopic = z.enum([...topics, 'organizers']);
export type InboxTopic = z.infer<typeof inboxTopic>;

/** Links in mails are good for years, and pages stay open: there is still one for both. */
export const switchedTopic = z.enum([...chosenTopics, 'organizers']);
export type SwitchedTopic = z.infer<typeof switchedTopic>;
