import type { ErrorCode } from '../ipc';

const IN_SETTINGS: readonly ErrorCode[] = [
  'address_missing',
  'address_invalid',
  'address_not_secure',
  'no_credentials',
  'wrong_credentials',
];

/** Whether a failure is put right in the settings. */
export function isPutRightInSettings(code: ErrorCode): boolean {
  return IN_SETTINGS.includes(code);
}
