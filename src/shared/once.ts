/** What is made when it is first wanted, and kept: for tables that never change and that not every command needs. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
