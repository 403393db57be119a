import groovy.json.JsonSlurper

def cases = evaluate(new File(basedir, 'cases.groovy'))
def log = new File(basedir, 'build.log').text
def failed = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
cases.each { name, it ->
  def failure = failed.find { line -> line.contains("on project $name:") }
  def sarif = new File(basedir, "$name/target/noleak/findings.sarif")
  if (it.error) {
    assert failure?.contains("NoLeak: ") && failure.contains(it.error) : name
    assert !sarif.exists() : name
  } else {
    assert (failure != null) == it.fails : name
    assert sarif.exists() == (it.findings != null) : name
    if (it.findings != null) {
      def found = new JsonSlurper().parse(sarif).runs[0].results.collect {
        r -> r.locations[0].physicalLocation.artifactLocation.uri.replaceAll(/.*\/|\.java/, '')
      }
      assert found.sort() == it.findings : name
      assert !it.fails || failure.contains("NoLeak: ${found.size()} finding") : name
    }
  }
}
assert log.contains('NoLeak: skipped in skip') && log.contains('NoLeak: skipped in check-skip')
assert new File(basedir, 'jvm-args/target/noleak').list() as List == ['worker.log']
return true
