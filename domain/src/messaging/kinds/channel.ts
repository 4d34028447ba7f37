import { z } from 'zod';

/** Ways out of the house; each is a port with an adapter, a queue and limits of its own. */
export const outsideChannels = ['email', 'sms', 'push'] as const;
export const outsideChannel = z.enum(outsideChannels);
export type OutsideChannel = z.infer<typeof outsideChannel>;

/** By which somebody hears of something. The inbox is a page of the portal and has everything that is for an account. */
export const channel = z.enum([...outsideChannels, 'inbox']);
export type Channel = z.infer<typeof channel>;

/** What a person switches on and off as one. Nobody is asked about `account`: codes, invitations, notices. */
export const topics = ['account', 'tickets', 'reminders', 'organizers'] as const;
export const topic = z.enum(topics);
export type Topic = z.infer<typeof topic>;

/** Topics that have switches. */
export const chosenTopics = ['tickets', 'reminders', 'organizers'] as const satisfies readonly Topic[];
export const chosenTopic = z.enum(chosenTopics);
export type ChosenTopic = z.infer<typeof chosenTopic>;
