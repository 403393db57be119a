import groovy.json.JsonSlurper

def layout = evaluate(new File(basedir, 'layout.groovy'))
def log = new File(basedir, 'build.log').text
def modules = (0..<layout.modules).collect(layout.name)
// Without the places where long names may break.
def all = { File page -> page.getText('UTF-8').replace('<wbr>', '') }
def statuses = { String html ->
  (html =~ /<span class="package">example\.(?:(m\d+)\.)?<\/span>(\w+)<\/bdi><\/h3><span class="status">([^<]+)</).collect { [it[1], it[2], it[3]] }
}
def expected = { i ->
  def name = layout.name(i)
  def found = layout.findings(i)
  def tested = layout.isTested(i)
  def rows = (0..<layout.classes).collect {
    def status = it < found ? 'found, no test' : 'clean, no test'
    if (tested && it == 0) {
      status = 'found and proved leaking'
    } else if (tested && it == layout.classes - 1) {
      status = 'clean and proved'
    }
    [name, "Connection$it".toString(), status]
  }
  rows + [[null, 'Settings', i % 2 == 0 ? 'found, no test' : 'clean, no test']]
}

modules.eachWithIndex { name, i ->
  def folder = new File(basedir, "$name/target/noleak")
  def read = { new JsonSlurper().parse(new File(folder, it), 'UTF-8') }
  def results = read('findings.sarif').runs[0].results
  assert results.size() == layout.findings(i) + (i % 2 == 0 ? 1 : 0) : name
  assert results.every { it.locations[0].physicalLocation.artifactLocation.uri.startsWith("$name/src/main/java/") } : name
  def inventory = read('inventory.json')
  assert inventory.project == name
  assert inventory.closeables.size() == layout.classes + 1 && inventory.totals.withSlots == layout.classes + 1 : name
  assert inventory.closeables.every { it.file.startsWith("$name/src/main/java/") } : name
  def leaks = read('leaks.json')
  assert leaks.project == name
  assert leaks.totals == (layout.isTested(i) ? [tests: 2, passed: 1, failed: 1, skipped: 0] : [tests: 0, passed: 0, failed: 0, skipped: 0]) : name
  assert leaks.tests.every { it.class == "example.${name}.ConnectionTest" } : name
  assert statuses(all(new File(folder, 'index.html'))).toSorted { it.toString() } == expected(i).toSorted { it.toString() } : name
  assert folder.list().toList() - ['findings.sarif', 'inventory.json', 'leaks.json', 'index.html', 'test-output.txt', "example.${name}.ConnectionTest.json", "TEST-example.${name}.ConnectionTest.xml"]*.toString() == [] : name
}

def page = new File(basedir, 'target/noleak/index.html')
def html = all(page)
assert log.split('NoLeak: report in target/noleak/index.html', -1).size() == 2
assert (html =~ /<h2 id="m\d+"><bdi>(m\d+)<\/bdi>/).collect { it[1] } == modules
// Group by group: what is said of a module is its own.
def groups = html.split('<section class="group"').drop(1)
groups.eachWithIndex { group, i ->
  assert statuses(group).toSorted { it.toString() } == expected(i).toSorted { it.toString() } : modules[i]
}
assert !html.contains('class="notice"')

def time = (log =~ /Total time:\s+([^\r\n(]+)/)[0][1].trim()
def text = "${modules.size()} modules, ${modules.size() * (layout.classes + 1)} classes: $time, page of ${page.length().intdiv(1024)} kB, ${log.split('aggregator mojo is already being executed', -1).size() - 1} waits for the aggregator"
new File(basedir, 'result.txt').text = text + '\n'
println text
return true
