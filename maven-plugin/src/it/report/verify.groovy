def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 8

[0, 1, 5].each { assert logs[it].contains('[INFO] NoLeak: report in target/noleak/index.html') : it }
[2, 3].each { assert logs[it].contains('NoLeak: skipped in report') && !logs[it].contains('report in') : it }
assert logs[4].contains('NoLeak: noleak.report.skip=never: must be one of true, false')
assert logs[6].contains("NoLeak: report was not analysed: 'UTF-7-8' is no encoding that this JVM knows; mend project.build.sourceEncoding")
['skip', 'report.skip'].each { assert logs[7].contains("User property: noleak.$it") }

// What is left is the page of the last run that wrote one: it read the source in another encoding.
// Without the places where long names may break.
def page = new File(basedir, 'target/noleak/index.html').getText('UTF-8').replace('<wbr>', '')
assert page.contains('<h1><bdi>A &lt;small&gt; library</bdi></h1>')
assert page.contains('The one class there is keeps what it should let go of.')
assert page.contains('found, test not run')
assert page.contains('src/main/java/example/Connection.java:20')
assert page.contains('// schlieÃ') && !page.contains('schließt')
assert page =~ /class="added"><i>  21 \+<\/i> <bdi dir="ltr">    failure = null;/
assert page =~ /mvn dev\.noleak:noleak-maven-plugin:\S+:inventory/
assert page =~ /mvn test-compile dev\.noleak:noleak-maven-plugin:\S+:test/
assert !page.contains('compile dev.noleak:noleak-maven-plugin:check')
assert new File(basedir, 'target/noleak').list().sort() as List == ['findings.sarif', 'index.html']
return true
