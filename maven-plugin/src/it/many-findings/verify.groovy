import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('NoLeak: 150 findings in many-findings, 0 allowed')
assert (log =~ /(?m)^\[ERROR\] src\/main\/java\/example\/Connection\d+\.java:\[11,15\] CloseKeepsThrowable \(dead\)/).count == 150
def results = new JsonSlurper().parse(new File(basedir, 'target/noleak/findings.sarif')).runs[0].results
assert results.size() == 150
assert results*.partialFingerprints*.get('noleak/v1').toSet().size() == 150
return true
