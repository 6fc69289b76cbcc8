/**
 * How long a page may take for one thing, in milliseconds: longer than any does on a busy machine, and less than a
 * test, so that one that hangs is told with what it waited for. No test is judged by the speed of its machine.
 */
export const pagePatience = 45_000;
