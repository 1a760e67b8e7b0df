// The three families of thrown errors. Expected outcomes are not errors: they are returned unions with a `kind`.

/** Something the person can change: a bad file, a bad argument. The message says what to do, in plain words. */
export class UserError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
  }
}

/** Another system failed: the model, the chat platform, the disk. `retryable` says whether trying again may help. */
export class UpstreamError extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: ErrorOptions & { retryable: boolean }) {
    super(message, options);
    this.name = 'UpstreamError';
    this.code = code;
    this.retryable = options.retryable;
  }
}

/** The settings are wrong. Carries every bad name at once, and never a value: a value may be a secret. */
export class ConfigError extends Error {
  readonly problems: readonly { readonly name: string; readonly problem: string }[];

  constructor(problems: readonly { readonly name: string; readonly problem: string }[]) {
    super(problems.map(({ name, problem }) => `${name}: ${problem}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
