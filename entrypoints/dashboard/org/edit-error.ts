/** A change that was not sent, with a sentence that is already in the user's language. */
export class EditError extends Error {
  override readonly name = 'EditError';
  /** The item had changed: what was typed may be saved over it knowingly. */
  readonly isConflict: boolean;

  constructor(message: string, isConflict: boolean) {
    super(message);
    this.isConflict = isConflict;
  }
}
