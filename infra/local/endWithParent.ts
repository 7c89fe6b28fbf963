/** Loaded ahead of a child program: when the demo is gone, however it ended, the child ends too. */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
})
