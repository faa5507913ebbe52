/** How the unit tests run against a mutant: what failed last and what is quick come first, as one failure is enough. */
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'
import { defineConfig, mergeConfig } from 'vitest/config'
import own from '../../vitest.config.ts'

class QuickFirst extends BaseSequencer {
  /** By what the last run knows of each file. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = (file: TestSpecification) => {
      const result = this.ctx.cache.getTestSpecificationResult(file)
      return result ? (result.failed ? 0 : 1 + result.duration) : Infinity
    }
    return [...files].sort((a, b) => cost(a) - cost(b))
  }
}

export default mergeConfig(own, defineConfig({
  test: {
    // They try hundreds of faults at random: for a mutant they take too long, and what only they catch no test holds for certain.
    exclude: ['tests/unit/{corrupt,fuzz,hostile}-*.test.ts'],
    sequence: { sequencer: QuickFirst },
    // A busy machine is no caught mutant: what never ends is ended by Stryker.
    testTimeout: 60_000,
  },
}))
