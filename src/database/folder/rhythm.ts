/** How often, in milliseconds, an owner gives a sign of life. */
export const beat = 1_000

/**
 * An owner on the same kernel that has lost its file lock is dead. This short silence guards against file systems
 * that keep the lock from the kernel.
 */
export const silenceOnThisKernel = 3 * beat

/** An owner on another machine may hold a lock that does not reach this one, so only its silence proves it dead. */
export const silenceElsewhere = 30_000

/** An owner that cannot give a sign of life for this long ends itself, before another takes over. */
export const longestWithoutBeat = silenceElsewhere / 2

/** How long after taking over from another machine to wait, so that an owner that wakes up notices and ends. */
export const settling = 4 * beat

/** An owner whose last sign of life is older than this is dead. With clocks this far apart sign-in would fail too. */
export const longAgo = 10 * 60_000
