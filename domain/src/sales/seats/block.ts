import type { EventId } from '../../ids.ts';

/** Which part of an event's house something is in, as it is stored: one of its sections or areas. */
export const blockOf = (eventId: EventId, sectionOrAreaId: string): string => `${eventId}#${sectionOrAreaId}`;
