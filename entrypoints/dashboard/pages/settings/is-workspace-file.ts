/** Which of the two kinds of file this is, by what it says of itself; anything unreadable is told as a settings file. */
export function isWorkspaceFile(text: string): boolean {
  try {
    const file: unknown = JSON.parse(text);
    return (
      typeof file === 'object' && file !== null && 'format' in file && file.format === 'weiheng-workspace'
    );
  } catch {
    // broken JSON cannot say what it is: look for the word it would have said
    return /"format"\s*:\s*"weiheng-workspace"/.test(text);
  }
}
