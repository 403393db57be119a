import groovy.json.JsonSlurper

def cases = evaluate(new File(basedir, 'cases.groovy'))
def log = new File(basedir, 'build.log').text
def failed = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
cases.each { name, it ->
  def failure = failed.find { line -> line.contains("on project $name:") }
  assert (failure != null) == (it.error != null) : name
  assert it.error == null || failure.contains("NoLeak: ${it.error}") : "$name: $failure"
  assert it.says == null || log.contains("NoLeak: ${it.says}") : name
  def json = new JsonSlurper().parse(new File(basedir, "$name/target/noleak").list() ? new File(basedir, "$name/target/noleak/inventory.json") : new StringReader('{}'))
  // A goal that is skipped touches nothing, one that fails leaves no old file for a new one.
  if (name in ['skip', 'inventory-skip']) {
    assert json.from == 'an earlier run' : name
  } else {
    assert json.closeables*.name == it.closeables : name
  }
}
assert log.contains('NoLeak: nothing to list in inventory-parameters: its packaging is pom')
assert log.contains('MojoExecutionException') && !log.contains('MojoFailureException')
return true
