// Module name: its dependencies and sources, and what must be said of it.
def dependency = { group, artifact, version, excluded = '' ->
  "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version><scope>test</scope>$excluded</dependency>"
}
def exclusion = { group, artifact ->
  "<exclusions><exclusion><groupId>$group</groupId><artifactId>$artifact</artifactId></exclusion></exclusions>"
}
def testkit = { excluded = '' -> dependency('dev.noleak', 'noleak-testkit', '${noleak.version}', excluded) }
def jupiter = { version = '${junit.version}' -> dependency('org.junit.jupiter', 'junit-jupiter-api', version) }
def plain = ['A.java': 'class A {}']
// A class of tests with one method, which does this.
def test = { body ->
  ['FooTest.java': "@dev.noleak.testkit.NoLeak class FooTest { @org.junit.jupiter.api.Test void closes() throws Exception { $body } }"]
}
// A testkit of another time: what it writes after each test.
def other = { writes ->
  test('') + ['dev/noleak/testkit/NoLeak.java': """package dev.noleak.testkit;
import java.lang.annotation.*;
import java.nio.file.*;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.*;
@Tag("noleak") @ExtendWith(NoLeak.Extension.class) @Retention(RetentionPolicy.RUNTIME)
public @interface NoLeak {
  class Extension implements AfterAllCallback {
    @Override public void afterAll(ExtensionContext context) throws Exception {
      Path folder = Path.of(context.getConfigurationParameter("noleak.reports").get());
      $writes
    }
  }
}
"""]
}
[
  'no-testkit': [dependencies: [jupiter()], sources: plain, passes: 'no noleak-testkit on its test class path, so no @NoLeak tests; to write some, add dev.noleak:noleak-testkit:'],
  'junit4': [dependencies: [dependency('junit', 'junit', '4.13.2')], sources: plain, passes: 'no noleak-testkit on its test class path, so no @NoLeak tests (JUnit 4 alone, and they need JUnit 5.14 or newer beside it); to write some'],
  'no-platform': [dependencies: [testkit(exclusion('org.junit.platform', '*'))], sources: plain, says: /its test class path has no org\.junit\.platform:junit-platform-commons, which @NoLeak tests run on; do not exclude it, or add/],
  'no-jupiter': [dependencies: [testkit(exclusion('org.junit.jupiter', '*'))], sources: plain, says: /its test class path has no org\.junit\.jupiter:junit-jupiter-api, which @NoLeak tests run on/],
  'old-junit': [dependencies: [testkit(), jupiter('5.13.4')], sources: plain, says: /its tests use JUnit 5\.13\.4; noleak-testkit needs JUnit 5\.14 or newer/],
  'mixed-junit': [dependencies: [testkit(), dependency('org.junit.jupiter', 'junit-jupiter-engine', '${junit-newest.version}')], sources: plain, says: /its test class path mixes JUnit 5\.14\S* \(junit-jupiter-api\) and 6\.\S+ \(junit-jupiter-engine\); import org\.junit:junit-bom in one version, or name JUnit before noleak-testkit/],
  'none': [dependencies: [testkit()], sources: plain, passes: 'no @NoLeak tests in none'],
  'other-format': [dependencies: [jupiter()], sources: other('Files.writeString(folder.resolve("FooTest.json"), "{\\"version\\": 2, \\"testClass\\": \\"FooTest\\"}");'), says: /\S+FooTest\.json was written by testkit format 2, this plugin reads 1; use the same version of noleak-testkit and noleak-maven-plugin/],
  'broken-report': [dependencies: [jupiter()], sources: other('Files.writeString(folder.resolve("FooTest.json"), "{\\"version\\":");'), says: /\S+FooTest\.json is none that the testkit has written; delete it/],
  'silent-testkit': [dependencies: [jupiter()], sources: other(''), says: /its tests ran, and noleak-testkit has written nothing of them; use version \S+ of it, that of this plugin/],
  'full-disk': [dependencies: [jupiter()], sources: other('System.err.println("NoLeak: the report of FooTest cannot be written: java.io.IOException: No space left on device");'), says: /the report of FooTest cannot be written: java\.io\.IOException: No space left on device/],
  'exit': [dependencies: [testkit()], sources: test('System.exit(0);'), says: /the test JVM ended with 0 while FooTest\.closes ran, as after System\.exit, Runtime\.halt or a crash: no test may end the JVM; what the tests printed is in exit\/target\/noleak\/test-output\.txt/],
  'halt': [dependencies: [testkit()], sources: test('Runtime.getRuntime().halt(7);'), says: /the test JVM ended with 7 while FooTest\.closes ran, as after/],
  'exit-in-class': [dependencies: [testkit()], sources: ['FooTest.java': '@dev.noleak.testkit.NoLeak class FooTest { @org.junit.jupiter.api.BeforeAll static void open() { System.exit(1); } @org.junit.jupiter.api.Test void closes() {} }'], says: /the test JVM ended with 1 in FooTest, in no test, as after/],
  'out-of-memory': [dependencies: [testkit()], sources: test('java.util.List<Object> all = new java.util.ArrayList<>(); while (true) { all.add(new byte[1 << 20]); }'), properties: ['noleak.test.jvmArgs': '-Xmx32m'], says: /JUnit broke off while FooTest\.closes ran: java\.lang\.OutOfMemoryError: Java heap space \(more in out-of-memory\/target\/noleak\/test-output\.txt\); it ran out of memory: give it more with -Dnoleak\.test\.jvmArgs=-Xmx2g/],
  'endless': [dependencies: [testkit()], sources: test('new ProcessBuilder("sleep", "610").start(); Thread.sleep(600_000);'), properties: ['noleak.test.timeout': 20], says: /the test JVM was stopped after 20 s while FooTest\.closes ran; mend what does not end, or give it more time with -Dnoleak\.test\.timeout=SECONDS \(0: no limit\); what the tests printed is in endless/],
  'names': [dependencies: [testkit()], sources: ['FooTest.java': '''@dev.noleak.testkit.NoLeak class FooTest {
  @org.junit.jupiter.api.DisplayName("<script>alert(1)</script> & ]]> \\u202e\\u0007\\u001b[31m first\\n[ERROR] second")
  @org.junit.jupiter.api.Test void closes() { throw new IllegalStateException("<b>bold</b>\\u001b[2J\\u0000\\ud800\\r\\n[INFO] BUILD SUCCESS \\u202e"); }
}'''], fails: true],
]
