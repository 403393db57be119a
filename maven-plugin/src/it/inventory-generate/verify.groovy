import groovy.xml.XmlSlurper

def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 8
['CleanNoLeakTest', 'OuterKeepingNoLeakTest', 'GivenNoLeakTest'].eachWithIndex { name, i ->
  assert logs[i].contains("NoLeak: wrote src/test/java/example/${name}.java")
  assert !logs[i].contains('to compile it, add')
}
def there = 'NoLeak: no test for noleak.generate in inventory-generate: src/test/java/example/CleanNoLeakTest.java is there already and was left alone; add to it, or move it away first'
assert logs[3].readLines().any { it.startsWith('[ERROR] Failed to execute goal') && it.contains(there) }
assert new File(basedir, 'src/test/java/example').list().sort() as List ==
    ['CleanNoLeakTest.java', 'GivenNoLeakTest.java', 'OuterKeepingNoLeakTest.java']

assert logs[4].contains("Put what makes it fail in use in place of this line: only what it has stored in 'opened' can be kept.")

def test = { new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-example.${it}.xml")) }
assert test('CleanNoLeakTest').@tests == 1
assert test('CleanNoLeakTest').testcase.children().isEmpty()
def leak = test('OuterKeepingNoLeakTest').testcase.failure.text()
assert leak.contains('1 of 1 closed object keeps a Throwable')
assert leak.contains('static OuterKeepingNoLeakTest.held')
assert leak.contains('Set Outer$Keeping.opened to null when the object is closed.')
assert test('GivenNoLeakTest').testcase.error.text()
    .contains('UnsupportedOperationException: Return a Given here, opened as your code opens it.')
assert logs[7].contains('NoLeak: inventory-generate: 3 closeables, 2 with slots, 3 proved by a test')
return true
