import { asCannotRun, CannotRun } from "../files/cannot-run.ts";

/** Why a thread could not do what it was asked for, as a message: an error that goes from thread to thread loses its class. */
export interface ThreadFailure {
  readonly message: string;
  readonly hint: string | null;
  /** Whether it is a mistake of the program itself. */
  readonly isOurs: boolean;
}

export function failureOf(error: unknown): ThreadFailure {
  const told = asCannotRun(error);
  const message = told?.message ?? (error instanceof Error ? error.message : String(error));
  return { message, hint: told?.hint ?? null, isOurs: told === null };
}

/** The error that a failure was made of, as far as it is told. */
export function errorFrom({ message, hint, isOurs }: ThreadFailure): Error {
  return isOurs ? new Error(message) : new CannotRun(message, hint);
}
