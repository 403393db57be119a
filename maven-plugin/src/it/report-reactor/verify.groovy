def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 7

assert logs[0].contains('[INFO] NoLeak: report in target/noleak/index.html')
// Without the places where long names may break.
def page = new File(basedir, 'target/noleak/index.html').getText('UTF-8').replace('<wbr>', '')
assert page.contains('example.</span>Base')
assert !page.contains('Other')
assert page =~ /<h2 id="m1"><bdi>core<\/bdi><\/h2>/
assert (page =~ /<h2 id="m\d/).size() == 1
assert page.contains('<bdi>empty: none of the goals wrote anything</bdi>')
assert page.contains('<bdi>skipped: noleak.report.skip is true</bdi>')

[1, 2].each { assert logs[it].contains('NoLeak: skipped in report-reactor') && !logs[it].contains('report in') : it }
assert logs[3].contains('NoLeak: noleak.report-aggregate.skip=1: must be one of true, false')

assert logs[4].contains('NoLeak: nothing to report in report-reactor: its packaging is pom')
assert logs[4].contains('NoLeak: report in core/target/noleak/index.html')
assert logs[4].contains('NoLeak: report in empty/target/noleak/index.html')
assert logs[4].contains('NoLeak: skipped in skipped')
assert !new File(basedir, 'skipped/target/noleak/index.html').exists()
assert new File(basedir, 'empty/target/noleak/index.html').text.contains('Nothing has been checked or tested yet.')

assert logs[5] =~ /NoLeak: broken was not analysed: target\/noleak\/leaks\.json has version 2, and this NoLeak reads version 1; run 'mvn test-compile dev\.noleak:noleak-maven-plugin:[^:]+:test' again/
assert new File(basedir, 'broken/target/noleak/index.html').text == 'an older page'
assert new File(basedir, 'broken/target/noleak').list().sort() as List == ['index.html', 'leaks.json']

['skip', 'report-aggregate.skip'].each { assert logs[6].contains("User property: noleak.$it") }
return true
