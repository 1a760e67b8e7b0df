// Copying works on loopback and over TLS. Over plain HTTP in an office network browsers keep the clipboard closed to
// pages: there the answer is selected, and one key press is left to the reader.

export async function copyText(text: string, shownIn: Node | null): Promise<'copied' | 'selected'> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return 'copied';
    } catch (error) {
      // The reader or the office's policy refused the clipboard.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  if (shownIn !== null) getSelection()?.selectAllChildren(shownIn);
  return 'selected';
}
