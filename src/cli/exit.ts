/** What a command leaves behind as its exit status. */
export const exitStatus = {
  well: 0,
  /** An expectation failed, or a baseline differs. */
  failed: 1,
  /** What we were given is wrong: the file, or the way we were called. */
  wrongInput: 2,
  /** The simulator broke one of its own laws. */
  ourBug: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Something the user can put right; its message says what, and nothing else is printed. */
export class WrongInput extends Error {
  override readonly name: string = 'WrongInput';
}

/** No canvas on this machine: everything but pictures still works. */
export class CannotDraw extends WrongInput {
  override readonly name = 'CannotDraw';

  constructor(cause: unknown) {
    super(
      `Charts cannot be drawn here: the package @napi-rs/canvas could not be loaded for ${process.platform} on ${process.arch}.\n` +
        '  Perhaps it was installed with --omit=optional. With --no-plot everything else works.',
      { cause },
    );
  }
}
