const warned = new Set<string>();

/** Tells the developer of the host once, and only once, what is wrong with what they gave us. A host's value never makes an element throw. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`sms-elements: ${message}`);
}
