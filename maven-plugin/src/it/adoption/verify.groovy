import groovy.json.JsonSlurper

def cases = evaluate(new File(basedir, 'cases.groovy'))
def log = new File(basedir, 'build.log').text
// Of the first two builds: the third one has CI set, and every module that would write a baseline must fail in it.
def failed = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
cases.each { name, it ->
  def failure = { goal -> failed.find { line -> line.contains(":$goal ") && line.contains("on project $name:") && !line.contains('build server') } }
  assert (failure('baseline') != null) == (it.errors?.baseline != null) : name
  assert it.errors?.baseline == null || failure('baseline').contains(it.errors.baseline) : name
  assert (failure('check') != null) == (it.errors?.check != null || it.fails) : name
  assert it.errors?.check == null || failure('check').contains(it.errors.check) : "$name: ${failure('check')}"
  it.says?.each { said -> assert log.contains(said) : "$name: $said" }

  def file = new File(basedir, "$name/${it.file ?: 'noleak-baseline.txt'}")
  if (it.containsKey('known')) {
    assert file.exists() == (it.known != null) : name
    if (it.known != null) {
      def entries = file.readLines().findAll { line -> line && !line.startsWith('#') }
      assert entries == ["[$name]".toString()] + (it.known ? [it.known] : []) : name
    }
  } else {
    assert file.text == it.before : name
  }

  def sarif = new File(basedir, "$name/target/noleak/findings.sarif")
  assert sarif.exists() == (it.errors?.check == null) : name
  if (sarif.exists()) {
    def results = new JsonSlurper().parse(sarif).runs[0].results
    def counted = results.findAll { r -> r.suppressions == null }.collect {
      r -> r.locations[0].physicalLocation.artifactLocation.uri.replaceAll(/.*\/|\.java/, '')
    }
    assert counted == (it.found ?: it.fails ? it.found ?: ['Dead'] : []) : name
    assert results.size() == (it.git ? 2 : 1) : "$name: what is known is told to tools"
  }
  def climate = new File(basedir, "$name/target/noleak/codeclimate.json")
  assert climate.exists() == (it.climate == true) : name
  if (it.climate) {
    def issue = new JsonSlurper().parse(climate)[0]
    assert issue.location.path.endsWith("adoption/$name/src/main/java/Dead.java") && issue.location.lines.begin == 8
  }
}
assert failed.any { it.contains('on project fresh: NoLeak: no baseline is written on a build server (CI=true)') }

// The page shows what is written.
assert new File(basedir, '../../../docs/baseline.md').text.contains("```\n${new File(basedir, 'fresh/noleak-baseline.txt').text}```")
return true
