import { z } from 'zod';
import { bookingId, ticketCategoryId } from '../../ids.ts';
import { unseenText } from '../../text.ts';
import { says } from '../../words/says.ts';
import { say } from '../words/sales-words.ts';

/** As many as one request looks for: each more of them is another look through the house. */
export const largestParty = 20;
const mostWithNeeds = 10;

const seats = z.array(unseenText(100)).max(200).default([]);

/**
 * What a party wants of an event that chooses no seats itself. `accessible` of its people need a wheelchair place, and
 * `companions` sit beside one; they are among `quantity`.
 */
export const bestWish = z
  .strictObject({
    quantity: z.int().min(1).max(largestParty),
    /** Of these; of any where none is named. */
    categoryIds: z.array(ticketCategoryId).max(100).default([]),
    split: z.boolean().default(false),
    accessible: z.int().min(0).max(mostWithNeeds).default(0),
    companions: z.int().min(0).max(mostWithNeeds).default(0),
    /** Close to these, instead of close to where one sees best. */
    near: seats,
    /** Not these, which have been turned down. */
    except: seats,
    /** A hold that is to have them, with the revision that was shown, in place of some that it has. */
    hold: z.strictObject({ bookingId, revision: unseenText(100), insteadOf: seats }).optional(),
  })
  .refine(({ quantity, accessible, companions }) => accessible + companions <= quantity, {
    path: ['accessible'],
    ...says(say((words) => words.field.moreThanCome)),
  })
  .refine(({ accessible, companions }) => accessible > 0 || companions === 0, {
    path: ['companions'],
    ...says(say((words) => words.field.besideNobody)),
  });
export type BestWish = z.infer<typeof bestWish>;
