def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 5

def written = 'NoLeak: report in target/noleak/index.html'
[0, 1, 3].each { assert logs[it].split(written, -1).size() == 2 : it }
// Not before the last module has been there.
assert logs[0].indexOf('NoLeak: skipped in app') < logs[0].indexOf(written)
assert logs[0].indexOf('NoLeak: app: 1 closeable') < logs[0].indexOf(written)
assert !logs[0].contains('WARNING] NoLeak')

assert logs[2].contains('NoLeak: the report is that of the whole build, not of core')
assert logs[3].contains('[WARNING] NoLeak: the report may lack what is still to come of apart: goal report-aggregate is not bound there')
assert logs[4].contains('NoLeak: skipped in app') && !logs[4].contains('report in')

// Without the places where long names may break.
def page = new File(basedir, 'target/noleak/index.html').getText('UTF-8').replace('<wbr>', '')
['core', 'app'].each {
  assert page.contains("<span class=\"package\">example.$it.</span>Connection") : it
  assert !new File(basedir, "$it/target/noleak/index.html").exists() : it
}
return true
