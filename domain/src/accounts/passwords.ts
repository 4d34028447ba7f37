/** Turns passwords into hashes and compares them, without stopping everything else meanwhile. */
export type Passwords = {
  readonly hash: (password: string) => Promise<string>;
  /** Without a hash it takes as long and is false: nobody learns whether an account exists. */
  readonly matches: (password: string, hash: string | null) => Promise<boolean>;
};
