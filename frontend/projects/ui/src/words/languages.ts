/** The languages that the portals are built in, each told by the code of its messages file. */
export const languages: readonly string[] = ['en'];
