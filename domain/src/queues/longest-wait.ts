/** How long who reads a queue waits for a message, in seconds: no answer within that time is one. */
export const longestWait = 10;
