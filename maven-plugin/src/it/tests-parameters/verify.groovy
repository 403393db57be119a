import groovy.json.JsonSlurper

def cases = evaluate(new File(basedir, 'cases.groovy'))
def log = new File(basedir, 'build.log').text
def failed = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
cases.each { name, it ->
  def failure = failed.find { line -> line.contains("on project $name:") }
  def folder = new File(basedir, "$name/target/noleak")
  def leaks = new File(folder, 'leaks.json')
  if (it.error) {
    assert failure?.contains('NoLeak: ') && failure.contains(it.error) : "$name: $failure"
    // What was there before the parameter was read is left.
    assert !leaks.exists() || leaks.text == 'of an earlier run' : name
  } else {
    assert (failure != null) == it.fails : "$name: $failure"
    assert !it.fails || failure.contains('1 failed') && failure.contains("$name/target/noleak/test-output.txt") : failure
  }
  if (it.ran != null) {
    def ran = new JsonSlurper().parse(leaks).tests.collect { test -> test.class.replaceAll(/.*[.$]/, '') + '.' + test.method }
    assert ran.sort() == it.ran : name
    assert !new File(folder, 'TEST-example.OldTest.xml').exists() : name
    assert new File(folder, 'test-output.txt').text.contains(it.prints ?: '') : name
  }
  assert log.contains(it.says ?: '') : name
}
assert log.contains('NoLeak: skipped in skip') && log.contains('NoLeak: skipped in test-skip')
assert new File(basedir, 'timeout/target/noleak').list() as List == ['test-output.txt']
return true
