/** Milliseconds that the processor spent on it, whatever else the machine was busy with. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
