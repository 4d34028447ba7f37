/** Who answered STOP, and has not answered START since. */
export type OptOuts = {
  readonly stop: (number: string) => void;
  readonly start: (number: string) => void;
  readonly has: (number: string) => boolean;
};

export const optOuts = (most = 1000): OptOuts => {
  const numbers = new Set<string>();
  return {
    stop: (number) => {
      numbers.add(number);
      const [oldest] = numbers;
      if (numbers.size > most && oldest !== undefined) numbers.delete(oldest);
    },
    start: (number) => void numbers.delete(number),
    has: (number) => numbers.has(number),
  };
};
