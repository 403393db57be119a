import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def cases = evaluate(new File(basedir, 'cases.groovy'))
def log = new File(basedir, 'build.log').getText('UTF-8')
def failed = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
cases.each { name, it ->
  def failure = failed.find { line -> line.contains("on project $name:") }
  assert (failure == null) == (it.passes != null) : "$name: $failure"
  if (it.says) {
    assert failure =~ /NoLeak: $name was not analysed: ${it.says}/ : "$name: $failure"
    assert !new File(basedir, "$name/target/noleak/leaks.json").exists() : name
    assert !new File(basedir, "$name/target/noleak/work").exists() : name
  }
  if (it.passes) {
    assert log.contains("NoLeak: ${it.passes}") || log.contains("NoLeak: nothing to test in $name: ${it.passes}") : name
    // No tests are an answer, too.
    def leaks = new JsonSlurper().parse(new File(basedir, "$name/target/noleak/leaks.json"))
    assert leaks.tests == [] && leaks.totals.tests == 0 : name
  }
}

// What a test has started goes with it.
assert ProcessHandle.allProcesses().noneMatch { it.info().commandLine().orElse('').endsWith('sleep 610') }

// A name is only ever a name.
// Maven itself begins with one that means nothing.
['\u001b[2J', '\u001b[31m', '\u0007', '\u0000', '\u202e'].each { assert !log.contains(it) : it.collect { c -> (int) c } }
assert log.readLines().every { !it.startsWith('[ERROR] second') && it != '[INFO] BUILD SUCCESS \\u202E' }
def line = log.readLines().find { it.startsWith('[ERROR] NoLeak: failed FooTest.closes') }
assert line.startsWith('[ERROR] NoLeak: failed FooTest.closes: <script>alert(1)</script> & ]]> \\u202E') : line
def folder = new File(basedir, 'names/target/noleak')
def test = new JsonSlurper().parse(new File(folder, 'leaks.json'), 'UTF-8').tests[0]
assert test.displayName.contains('<script>alert(1)</script> & ]]> \u202e')
assert test.message.startsWith('<b>bold</b>\u001b[2J\u0000')
def xml = new XmlSlurper().parse(new File(folder, 'TEST-FooTest.xml'))
assert xml.testcase.@name.text().startsWith('closes: <script>alert(1)</script> & ]]> \\u202E')
assert xml.testcase.error.@message.text().startsWith('<b>bold</b>\\u001B[2J\\u0000')
assert xml.testcase.error.text().contains('java.lang.IllegalStateException: <b>bold</b>')
return true
