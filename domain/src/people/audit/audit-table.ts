/** The table of the audit trail, which an account's own trail stands in as well. */
export const auditTable = [
  'Audit',
  { hash: 'organizationId', range: { name: 'at', type: 'string' } },
] as const;
