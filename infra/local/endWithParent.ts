/** Preloaded into each child program. Ends the child when the demo has ended for any reason. */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
})
