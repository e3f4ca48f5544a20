/** Somebody must be there before the first document: the vendor, its staff, and the source system that sends. */
export const vendor = {
  businessUnits: [{ code: 'MERIDIAN', name: 'Meridian Software' }],
  memberships: [
    { role: 'OPERATOR', businessUnit: 'MERIDIAN', subject: 'operator', name: 'Otso Lehto', email: 'otso.lehto@meridian.example' },
    { role: 'SUPPORT', businessUnit: 'MERIDIAN', subject: 'support', name: 'Saga Nyman', email: 'saga.nyman@meridian.example' },
    { role: 'INTEGRATOR', businessUnit: 'MERIDIAN', subject: 'erp-client' },
  ],
} as const;
