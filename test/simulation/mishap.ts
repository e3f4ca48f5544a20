/** What the network and the machines do to us. Whatever else is thrown is a mistake of ours. */
export class Mishap extends Error {}
