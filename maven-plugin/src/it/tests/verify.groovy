import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 4

assert logs[0] =~ /NoLeak: junit5 was not analysed: its tests are not compiled; run 'mvn test-compile dev\.noleak:noleak-maven-plugin:[^:]+:test'/

def passed = [
  'ResponseTest.goesOnceItIsRead',
  'OthersTest.counts: [1] ',
  'OthersTest.counts: [2] ',
  'OthersTest.makes: one of many',
  'OthersTest.makes',
  'OthersTest.named: has a name of its own',
  'OthersTest.leaks',
  'OthersTest.Inside.runsToo',
  'OthersTest.Together.leaks',
  'SurroundingsIT.areThoseThatSurefireGives',
  'SurroundingsIT.holdNothingOfOursButTheTestkit',
]
[junit5: '5.14', junit6: '6.'].each { module, version ->
  def folder = new File(basedir, "$module/target/noleak")
  def leaks = new JsonSlurper().parse(new File(folder, 'leaks.json'))
  assert leaks.version == 1 && leaks.project == module
  assert leaks.junit.startsWith(version)
  assert leaks.totals == [tests: 15, passed: 11, failed: 3, skipped: 1]
  assert leaks.tests.size() == 15
  def test = { type, method -> leaks.tests.find { it.class == "example.$type" && it.method == method } }

  def cut = test('ResponseTest', 'goesThoughTheServerCutIt')
  assert cut.status == 'failed' && cut.message.contains('>> STORED THROWABLE  ResponseException')
  // What the testkit has written, to the letter.
  def written = new JsonSlurper().parse(new File(folder, 'example.ResponseTest.json'))
  assert written.tests.find { it.id == cut.id }.objects == cut.objects
  assert cut.objects[0].leak && cut.objects[0].trace.steps.size() == 4
  assert cut.objects[0].trace.root.containsKey('frame')

  def read = test('ResponseTest', 'goesOnceItIsRead')
  assert read.status == 'passed' && read.message == '' && read.objects*.outcome == ['collected']
  assert test('OthersTest', 'waits').status == 'skipped'
  def factory = leaks.tests.findAll { it.method == 'makes' }
  assert factory*.objects*.size().sort() == [0, 1]
  def together = test('OthersTest$Together', '')
  assert together.status == 'failed' && together.message.contains('static Pool.IDLE')
  assert test('OthersTest$Together', 'leaks').objects[0].leak
  assert test('OthersTest$Broken', '').message == 'no database'
  assert test('SurroundingsIT', 'areThoseThatSurefireGives').objects.size() == 1

  assert folder.list().findAll { it.endsWith('.xml') }.sort() == [
    'TEST-example.OthersTest$Broken.xml', 'TEST-example.OthersTest$Inside.xml', 'TEST-example.OthersTest$Together.xml',
    'TEST-example.OthersTest.xml', 'TEST-example.ResponseTest.xml', 'TEST-example.SurroundingsIT.xml']
  def xml = new XmlSlurper().parse(new File(folder, 'TEST-example.ResponseTest.xml'))
  assert [xml.@tests, xml.@failures, xml.@errors, xml.@skipped]*.text() == ['2', '1', '0', '0']
  assert xml.testcase.find { it.@name == 'goesThoughTheServerCutIt' }.failure.text().contains('static Pool.IDLE')
  assert new XmlSlurper().parse(new File(folder, 'TEST-example.OthersTest$Broken.xml')).testcase.error.@message == 'no database'
  assert new File(folder, 'test-output.txt').text.contains('printed by a test')
  assert !new File(folder, 'work').exists()
}

logs[1..2].eachWithIndex { log, i ->
  def level = i == 0 ? 'ERROR' : 'WARNING'
  passed.each { name ->
    def rest = name.endsWith(' ') ? '\\S.*' : ''
    assert log.split("(?m)^\\[INFO\\] NoLeak: passed \\Q$name\\E$rest \\(\\d+\\.\\d\\d s\\)\$", -1).size() == 3 : name
  }
  assert log =~ /(?m)^\[INFO\] NoLeak: skipped OthersTest\.waits: for another day$/
  assert log =~ /(?m)^\[$level\] NoLeak: failed OthersTest\.Together \(\d/
  assert log =~ /(?m)^\[$level\] NoLeak: failed OthersTest\.Broken \(.*\R\[$level\]     java\.lang\.IllegalStateException: no database\R\[$level\]         at example\.OthersTest[$]Broken\.breaks\(OthersTest\.java:\d+\)$/
  assert log =~ /(?m)^\[WARNING\] NoLeak: .*leaks as expected: until it is mended$/
  assert log.contains('NoLeak: nothing to test in tests: its packaging is pom')
  assert log.contains('NoLeak: nothing to test in none: no tests')
  assert !log.contains('isNobodysBusinessHere') && !log.contains('isNoTest') && !log.contains('neverRuns')
  ['junit5', 'junit6'].each {
    assert log =~ /NoLeak: 15 @NoLeak tests: 11 passed, 3 failed, 1 skipped in $it/
    assert log.contains("$it/target/noleak/test-output.txt")
  }
}
assert logs[1].contains('MojoFailureException') && logs[1].contains('BUILD FAILURE')
assert logs[2].contains('BUILD SUCCESS')
['skip', 'test.skip', 'failOnViolation', 'test.jvmArgs', 'test.timeout', 'test.filter'].each {
  assert logs[3].contains("User property: noleak.$it")
}

// What the page shows is what a user gets, but for the time that it took and what else the pool holds.
def shown = new File(basedir, '../../../docs/test.md').readLines().findAll { it.startsWith('[ERROR]') }
assert shown.size() > 10
def bare = { line -> line.replaceAll(/\(\d+\.\d\d s\)/, '(s)').replaceAll(/\[\d+]/, '[n]').stripTrailing() }
def lines = logs[1].readLines().collect(bare)
assert lines.subList(lines.indexOf(bare(shown[0])), lines.size()).take(shown.size()) == shown.collect(bare)
return true
