/** Where it is wrong, what the file calls that place, and what a person should be told. */
export type Told = readonly [place: string, path: string, message: string];
