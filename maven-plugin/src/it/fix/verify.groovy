import groovy.json.JsonSlurper

def cases = evaluate(new File(basedir, 'cases.groovy'))
def log = new File(basedir, 'build.log').text
def failed = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') && it.contains(':fix ') }
cases.each { name, it ->
  def failure = failed.find { line -> line.contains("on project $name:") }
  assert (failure != null) == (it.error != null) : name
  assert it.error == null || failure.contains(it.error) : "$name: $failure"
  it.says?.each { said -> assert log.contains(said) : "$name: $said" }

  def changed = []
  def before = new File(basedir, "before/$name/src")
  before.eachFileRecurse(groovy.io.FileType.FILES) { old ->
    def now = new File(basedir, "$name/src/" + before.toPath().relativize(old.toPath()))
    if (now.bytes != old.bytes) {
      changed << now.name - '.java'
      // Nothing but what the fix needs: the rest of the lines and of the bytes stays.
      def encoding = it.encoding ?: 'UTF-8'
      def added = now.getText(encoding)
      if (old.name == 'Dead.java') {
        def end = it.end ?: '\n'
        assert added == old.getText(encoding).replace("close() {$end", "close() {$end\t\tfailure = null;$end") : name
      }
    }
  }
  def expected = it.fixed != null ? it.fixed : it.error ? [] : ['Dead']
  assert changed.sort() == expected : name

  def sarif = new File(basedir, "$name/target/noleak/findings.sarif")
  if (!(it.containsKey('left') && it.left == null) && !(it.error && !it.left)) {
    def found = new JsonSlurper().parse(sarif).runs[0].results.collect {
      r -> r.locations[0].physicalLocation.artifactLocation.uri.replaceAll(/.*\/|\.java/, '')
    }
    assert found.sort() == (it.left ?: []) : name
  }
}
def two = new File(basedir, 'two-classes/src/main/java/Two.java').text
assert two.count('import java.util.Arrays;') == 1
assert two.count('Arrays.fill(seen, null);') == 2
assert two.contains('''  void close() {
    try {
      System.out.println(first);
      System.out.println(second);
    } finally {
      first = null;
      second = null;
    }
  }
''') : two

// The page shows what is printed.
def page = new File(basedir, '../../../docs/fix.md').readLines().findAll { it.startsWith('[INFO]') }
def printed = log.readLines()
assert page.size() > 5 && printed.subList(printed.indexOf(page[0]), printed.size()).take(page.size()) == page
// And names each reason.
def reasons = new File(basedir, '../../../docs/fix.md').text
[new File(basedir, '../../../../checker/src/main/java/dev/noleak/checker/fix/Fix.java')].each {
  it.text.findAll(/none\(\s*"([^":]+)/) { whole, words -> words }.each { words ->
    assert reasons.contains(words.replaceFirst(/[:,].*/, '').trim()) || words.startsWith('the fix of another') || words.startsWith('code that uses') : words
  }
}
return true
