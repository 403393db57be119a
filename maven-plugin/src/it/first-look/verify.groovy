import groovy.json.JsonSlurper

def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 4

def connection = 'src/main/java/example/Connection.java:[26,15] CloseKeepsThrowable (readable): close() keeps the Throwable in \'failure\''
def stream = 'src/main/java/example/Stream.java:[31,15] CloseKeepsThrowable'
logs.take(3).eachWithIndex { log, i ->
  def level = i == 0 ? 'ERROR' : 'WARNING'
  assert log.contains("[$level] $connection")
  assert log.contains("[$level] $stream")
  assert log =~ /(?m)^\[$level\]     https:\S+CloseKeepsThrowable/
  assert log =~ /(?m)^\[$level\]     fix:\R\[$level\]     27 \+ failure = null;$/
  assert !log.contains('Pool.java')
}
assert logs[0].contains('NoLeak: 2 findings in first-look, 0 allowed')
assert logs[0].contains('@SuppressWarnings("CloseKeepsThrowable")')
assert logs[0].contains('MojoFailureException')
assert logs[1].contains('NoLeak: 2 findings in first-look') && logs[1].contains('BUILD SUCCESS')
assert logs[2].contains('NoLeak: 2 findings in first-look, 2 allowed') && logs[2].contains('BUILD SUCCESS')
['skip', 'check.skip', 'failOnViolation', 'maxAllowedViolations', 'includeTests', 'report', 'closeMethods', 'checks', 'jvmArgs'].each {
  assert logs[3].contains("User property: noleak.$it")
}

def run = new JsonSlurper().parse(new File(basedir, 'target/noleak/findings.sarif')).runs[0]
assert run.tool.driver.rules*.id == ['CloseKeepsThrowable', 'SharedThrowableAccumulates', 'ThrowableCapturesEnclosing', 'ThrowableHoldsResource']
assert run.results.collect { it.locations[0].physicalLocation.artifactLocation.uri } ==
    ['src/main/java/example/Stream.java', 'src/main/java/example/Connection.java']
assert run.results.collect { it.locations[0].logicalLocations[0].fullyQualifiedName } ==
    ['example.Stream.failure', 'example.Connection.failure']
assert run.results*.level == ['warning', 'warning']
assert run.results*.properties.kind == ['dead', 'readable']
assert run.results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text.startsWith('failure = null;')
assert new File(basedir, 'target/noleak').list() as List == ['findings.sarif']

// What the README shows is what a user gets.
def shown = new File(basedir, '../../../../README.md').readLines().findAll { it.startsWith('[ERROR]') }
assert shown.size() == 4
def lines = logs[0].readLines()
assert lines.subList(lines.indexOf(shown[0]), lines.size()).take(4) == shown
return true
