/** Whether one more is too many: so many are taken in any one second. */
export const throttle = (perSecond: number, now: () => number): (() => boolean) => {
  let taken: number[] = [];
  return () => {
    const at = now();
    taken = taken.filter((earlier) => at - earlier < 1000);
    if (taken.length >= perSecond) return true;
    taken.push(at);
    return false;
  };
};
