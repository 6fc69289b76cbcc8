/** A license as it is shown: "License 7501000000 (MI)". */
export function licenseText({ number, state }: { number: string; state: string }): string {
  return `License ${number} (${state})`;
}
