// Identifiers are handed in like time, so that a replay is the same each time.
import { randomUUID } from 'node:crypto';

export type CreateId = () => string;

export const createRandomId: CreateId = () => randomUUID();
