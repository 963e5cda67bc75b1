/** True when the keys of a shortcut written as `Control+Enter` or `Shift+Control+s` are pressed; no more, no fewer. */
export function pressesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const wants = (modifier: string): boolean => parts.includes(modifier);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    // On a Mac the Command key stands where Control stands elsewhere.
    (event.ctrlKey || event.metaKey) === wants('Control') &&
    event.shiftKey === wants('Shift') &&
    event.altKey === wants('Alt')
  );
}
