/** True for `America/Detroit` and its like. `EST` names one half of the year, and the clock is wrong in the other. */
export function isTimeZone(name: string): boolean {
  return (
    /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//.test(name) &&
    isKnown(name)
  );
}

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Zones to choose from, those of the continent first that the practice is on. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone')
    .filter(isTimeZone)
    .toSorted((a, b) => Number(b.startsWith('America/')) - Number(a.startsWith('America/')));
}
