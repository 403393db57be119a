def layout = evaluate(new File(basedir, 'layout.groovy'))
assert new File(basedir, '.git').mkdirs()

def pom = new File(basedir, 'pom.xml')
def modules = (0..<layout.modules).collect(layout.name)
pom.text = pom.text.replace('<!-- MODULES -->', modules.collect { "<module>$it</module>" }.join('\n    '))

def source = { type, pkg, keeps -> """package $pkg;

/** Made for a test of scale. */
public class $type implements AutoCloseable {
  private static final java.util.List<$type> IDLE = new java.util.ArrayList<>();

  private Throwable failure;

  public void fail(Throwable failure) {
    this.failure = failure;
  }

  public void check() {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    ${keeps ? '' : 'failure = null;'}
    IDLE.add(this);
  }
}
""" }

modules.eachWithIndex { name, i ->
  def folder = new File(basedir, name)
  def main = new File(folder, "src/main/java/example/$name")
  assert main.mkdirs()
  def needs = layout.needs(i)
  def dependencies = needs == null ? '' : """
    <dependency>
      <groupId>example</groupId>
      <artifactId>${layout.name(needs)}</artifactId>
      <version>1</version>
    </dependency>"""
  if (layout.isTested(i)) {
    dependencies += '''
    <dependency>
      <groupId>dev.noleak</groupId>
      <artifactId>noleak-testkit</artifactId>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <scope>test</scope>
    </dependency>'''
  }
  new File(folder, 'pom.xml').text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>example</groupId>
    <artifactId>scale</artifactId>
    <version>1</version>
  </parent>
  <artifactId>$name</artifactId>
  <dependencies>$dependencies
  </dependencies>
</project>
"""
  (0..<layout.classes).each { new File(main, "Connection${it}.java").text = source("Connection$it", "example.$name", it < layout.findings(i)) }
  // The same name in all modules: whoever takes one module's class for another's is found out.
  new File(folder, 'src/main/java/example/Settings.java').text = source('Settings', 'example', i % 2 == 0)
  if (layout.isTested(i)) {
    def test = new File(folder, "src/test/java/example/$name")
    assert test.mkdirs()
    new File(test, 'ConnectionTest.java').text = """package example.$name;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  @NoLeak(patience = 0)
  @Test
  void leaks(LeakScope scope) {
    Connection0 connection = new Connection0();
    connection.fail(scope.track(new IllegalStateException("cut")));
    connection.close();
  }

  @NoLeak
  @Test
  void lastLetsGo(LeakScope scope) {
    Connection${layout.classes - 1} connection = new Connection${layout.classes - 1}();
    connection.fail(scope.track(new IllegalStateException("cut")));
    connection.close();
  }
}
"""
  }
}
return true
