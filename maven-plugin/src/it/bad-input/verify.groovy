def cases = evaluate(new File(basedir, 'cases.groovy'))
def log = new File(basedir, 'build.log').text
def failed = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
cases.each { name, it ->
  def failure = failed.find { line -> line.contains("on project $name:") }
  assert (failure != null) == (it.says != null) : name
  if (it.says) {
    assert failure =~ /NoLeak: $name was not analysed: ${it.says}/ : "$name: $failure"
  }
  // Without sources there is nothing to find, and that is an answer.
  assert new File(basedir, "$name/target/noleak/findings.sarif").exists() == (it.says == null) : name
}
assert log.contains('NoLeak: nothing to check in bad-input: its packaging is pom')
assert log.contains('NoLeak: nothing to check in nothing: no Java sources')
assert log.contains('MojoExecutionException') && !log.contains('MojoFailureException')
return true
