/** Something the caller can mend; its message is the one sentence they are told. */
export class Mistake extends Error {}
