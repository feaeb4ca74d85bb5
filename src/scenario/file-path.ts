/**
 * The path that `target` means when it is written in the file `from`; plain text work, because a scenario is read in
 * browsers too. Both kinds of separator are understood; an absolute target stands for itself.
 */
export function resolvePath(from: string, target: string): string {
  if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(target)) return target;
  const separator = from.includes('\\') && !from.includes('/') ? '\\' : '/';
  const folder = from.split(/[/\\]/).slice(0, -1);
  const steps = [...folder, ...target.split(/[/\\]/)].filter(
    (step, index) => step !== '.' && (step !== '' || index === 0),
  );
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..' && path.length > 0 && path.at(-1) !== '..' && path.at(-1) !== '') path.pop();
    else path.push(step);
  }
  return path.join(separator);
}

/** The name of a file without folder and ending: `scenarios/kink.yaml` is `kink`. Standard input has none. */
export function stemOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  return name === '-' ? '' : name.replace(/(?<=.)\.(?:ya?ml|json)$/i, '');
}
