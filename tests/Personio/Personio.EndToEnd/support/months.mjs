/** The present month as whole days, because the sandbox's company lives around today. */
export function thisMonth() {
  const now = new Date();
  const day = (month, date) => new Date(Date.UTC(now.getUTCFullYear(), month, date)).toISOString().slice(0, 10);
  return { from: day(now.getUTCMonth(), 1), to: day(now.getUTCMonth() + 1, 0) };
}
