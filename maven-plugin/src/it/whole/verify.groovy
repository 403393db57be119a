import groovy.json.JsonSlurper

def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 2
assert logs[0].contains('NoLeak: 2 new findings in client, 1 in the baseline')
assert logs[0].contains('NoLeak: client: 6 closeables, 5 with slots, 3 proved by a test')
assert logs[0].contains('NoLeak: 2 @NoLeak tests: 1 passed, 1 failed in client')
assert logs[0].contains('NoLeak: 1 @NoLeak test passed in app')
assert logs[0].contains('NoLeak: report in client/target/noleak/index.html')
assert logs[0].contains('NoLeak: report in app/target/noleak/index.html')
assert logs[1].contains('NoLeak: report in target/noleak/index.html')

def files = ['findings.sarif', 'index.html', 'inventory.json', 'leaks.json']
['client', 'app'].each { assert new File(basedir, "$it/target/noleak").list().toList().containsAll(files) : it }
assert new File(basedir, 'target/noleak').list() as List == ['index.html']
// The application has no main sources: that is told too, so that nobody asks for the missing file.
assert new JsonSlurper().parse(new File(basedir, 'app/target/noleak/findings.sarif')).runs[0].results == []

// Without the places where long names may break.
def page = { new File(basedir, "$it/noleak/index.html").getText('UTF-8').replace('<wbr>', '') }
def statuses = { html ->
  (html =~ /<span class="package">example\.client\.<\/span>(\w+)<\/bdi><\/h3><span class="status">([^<]+)</).collect { [it[1], it[2]] }.collectEntries()
}
def own = [
  Connection: 'found and proved leaking',
  Session: 'found, test passes',
  Response: 'clean, held by another class',
  Legacy: 'known, no test',
  Stream: 'clean, no test',
  Upload: 'clean, no test',
]
assert statuses(page('client/target')) == own
// A test of the application proves a class of the client.
assert statuses(page('target')) == own + [Stream: 'clean and proved']

def whole = page('target')
assert whole.contains('<p class="headline">2 of 6 classes keep what they should let go of.</p>')
assert whole.contains('<p class="lead">2 findings in the sources, 1 more in the baseline, 1 leak at run time, 1 class clean and proved.</p>')
assert whole.contains('<p class="note">It is <bdi>in the baseline</bdi>.</p>')
assert whole.contains('stored Throwable')
assert whole.contains('from <code><bdi>example.client.Stream</bdi></code>')
assert whole.contains('<bdi>app: nothing to show</bdi>')
// Nothing is missing that a goal could still write.
assert !whole.contains('class="notice"')
['findings.sarif', 'inventory.json', 'leaks.json'].each {
  assert whole =~ /<code>$it<\/code><\/td><td>in all 2 modules/ : it
}
return true
