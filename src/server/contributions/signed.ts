import { createHmac, timingSafeEqual } from 'node:crypto';

/** The signature that makes a link to a contribution its writer's own: by the register's key, good until it is erased. */
export function signOf(key: string, id: string): string {
  return createHmac('sha256', key).update(`contribution ${id}`).digest('base64url').slice(0, 32);
}

/** True where the signature is that of the contribution. */
export function isSigned(key: string, id: string, sign: string): boolean {
  const right = Buffer.from(signOf(key, id));
  const given = Buffer.from(sign);
  return given.length === right.length && timingSafeEqual(given, right);
}
