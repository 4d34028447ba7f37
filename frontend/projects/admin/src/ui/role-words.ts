import type { Employee, Role } from '../data/api.ts';

export const roleWords: Readonly<Record<Role, string>> = {
  admin: $localize`Admin`,
  organizer: $localize`Organizer`,
  'box-office': $localize`Box office`,
  door: $localize`Door staff`,
};

export const stateWords: Readonly<Record<Employee['state'], string>> = {
  invited: $localize`Invited`,
  active: $localize`Active`,
  deactivated: $localize`Deactivated`,
};
