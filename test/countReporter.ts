import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'

/**
 * Ends a run with "N passed, N failed". A skipped test counts as failed. A test that `-t` excludes does not count.
 */
export default class CountReporter implements Reporter {
  #namePattern: RegExp | undefined

  onInit(vitest: Vitest): void {
    this.#namePattern = vitest.config.testNamePattern
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0
    let failed = unhandled.length
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      const failedOutsideTests =
        module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed')
      if (failedOutsideTests) failed += 1
      for (const test of tests) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed' || this.#isSelected(test)) failed += 1
      }
    }
    console.log(`\n${passed} passed, ${failed} failed`)
  }

  #isSelected(test: TestCase): boolean {
    return this.#namePattern === undefined || this.#namePattern.test(test.fullName)
  }
}
