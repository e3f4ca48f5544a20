import type { MigratedSchema } from '../database/migrate.ts';

export const schemas: readonly MigratedSchema[] = [];
