/**
 * On Windows nothing hands a signal on from `npm start` to us: the shell between stays in the way.
 * So there we look whether the process that started us is still alive.
 */
export function stopWithParent(stop: () => void, { platform, ppid } = process): void {
  if (platform !== 'win32') return;
  const timer = setInterval(() => {
    if (isAlive(ppid)) return;
    clearInterval(timer);
    stop();
  }, 1_000);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
