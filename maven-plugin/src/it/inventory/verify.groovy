import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log')
def lines = log.readLines().collect { it.replaceAll(/ on \d+ threads?$/, ' on 2 threads') }

// What the page shows is what a user gets.
def page = new File(basedir, '../../../docs/inventory.md').readLines()
def shown = page.findAll { it.startsWith('[INFO]') || it.startsWith('[WARNING]') }
assert shown.size() == 8
assert lines.subList(lines.indexOf(shown[0]), lines.size()).take(8) == shown

['skip', 'inventory.skip', 'includeTests', 'threads', 'generate'].each {
  assert lines.any { line -> line.contains("User property: noleak.$it") } : it
}

def inventory = new JsonSlurper().parse(new File(basedir, 'target/noleak/inventory.json'))
assert inventory.project == 'demo' && inventory.version == 1
assert inventory.totals == [files: 5, closeables: 4, withSlots: 3, proved: 2]
assert inventory.closeables*.name == ['example.Connection', 'example.Pool', 'example.Pool.1', 'example.Session']
assert inventory.closeables[0] == [
    name: 'example.Connection', file: 'src/main/java/example/Connection.java', line: 7,
    slots: [[name: 'failure', type: 'AtomicReference<IOException>', line: 8]], tests: []]
assert inventory.closeables[3].slots*.from == ['example.Connection', null]
assert inventory.closeables[3].tests == [[
    'class': 'example.SessionTest', method: 'keepsNothing', file: 'src/test/java/example/SessionTest.java', line: 10]]
assert inventory.unparsed*.file == ['src/main/java/example/Draft.java']
assert inventory.unparsed*.line == [3]

// The part of the file that the page shows is a part of the file.
def json = page.join('\n').split('```')[5].readLines().drop(1)*.trim()
assert json.size() > 5
def written = new File(basedir, 'target/noleak/inventory.json').readLines()*.trim()
assert Collections.indexOfSubList(written, json) >= 0

assert new File(basedir, 'target').list() as List == ['noleak']
assert new File(basedir, 'target/noleak').list() as List == ['inventory.json']
return true
