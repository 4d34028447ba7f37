/** What this service says to employees who may not do something, or not yet. */
export const en = {
  notAllowed: 'Your role does not allow this.',
  passwordFirst: 'Please choose a password of your own first.',
};

export type EmployeeWords = typeof en;
