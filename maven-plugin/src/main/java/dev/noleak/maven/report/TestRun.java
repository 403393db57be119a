package dev.noleak.maven.report;

/**
 * What a test says of a class.
 *
 * @param name {@code package.FooTest.method}
 * @param proof what it says
 * @param remark why it says nothing, or empty
 */
public record TestRun(String name, Proof proof, String remark) {

  /** The one that counts, of two runs of the same test. */
  TestRun or(TestRun other) {
    return proof.compareTo(other.proof) <= 0 ? this : other;
  }
}
