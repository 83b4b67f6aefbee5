/** Peers are installed by bench/package.json alone; the root's type check must not need them. */
declare module 'defuddle/node';
