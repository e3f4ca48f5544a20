declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg';

  export function from(sql: string): NodeJS.WritableStream & Submittable;
  export function to(sql: string): NodeJS.ReadableStream & Submittable;
}
