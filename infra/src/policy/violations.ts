import type { Stack } from '../templates/resolve-stack.ts';
import { findLostStores } from './lost-stores.ts';
import { findOpenDoors } from './open-doors.ts';
import { findUnsaid } from './wanted.ts';
import { findWidePermissions } from './wide-permissions.ts';

/** What is against the policy in a stack, each as `<where> <what>`, with or without a reason for it (exceptions.ts). */
export const violationsOf = ({ resources }: Stack): string[] =>
  resources.flatMap((resource) => [
    ...findUnsaid(resource),
    ...findOpenDoors(resource),
    ...findWidePermissions(resource),
    ...findLostStores(resource, resources),
  ]);
