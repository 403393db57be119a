import groovy.json.JsonSlurper

def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs[0] =~ /NoLeak: generated-sources was not analysed: it does not compile: src\/main\/java\/example\/Connection\.java:\[14,12\] cannot find symbol, symbol: variable Version, location: class (example\.)?Connection; run 'mvn compile dev\.noleak:noleak-maven-plugin:[^:]+:check'/
assert logs[0].contains('MojoExecutionException')
assert logs[1].contains('NoLeak: 1 finding in generated-sources')
assert new JsonSlurper().parse(new File(basedir, 'target/noleak/findings.sarif')).runs[0].results.size() == 1
return true
