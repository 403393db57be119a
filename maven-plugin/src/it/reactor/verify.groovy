import groovy.json.JsonSlurper

def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 2

def uncompiled = logs[0].readLines().find { it.startsWith('[ERROR] Failed to execute goal') }
assert uncompiled =~ /NoLeak: app was not analysed: its class path cannot be resolved: .*example:core:jar:1.*; run 'mvn compile dev\.noleak:noleak-maven-plugin:[^:]+:check'/
assert logs[0].contains('NoLeak: 1 finding in core')

assert logs[1].contains('NoLeak: nothing to check in reactor: its packaging is pom')
assert logs[1].contains('NoLeak: nothing to check in empty: no Java sources')
assert logs[1].contains('[WARNING] core/src/main/java/example/Base.java:[11,15] CloseKeepsThrowable')
assert logs[1].contains('[WARNING] app/src/main/java/example/App.java:[13,15] CloseKeepsThrowable')
def uris = { module ->
  new JsonSlurper().parse(new File(basedir, "$module/target/noleak/findings.sarif"))
      .runs[0].results.collect { it.locations[0].physicalLocation.artifactLocation.uri }
}
assert uris('core') == ['core/src/main/java/example/Base.java']
assert uris('app') == ['app/src/main/java/example/App.java']
assert !new File(basedir, 'target/noleak/findings.sarif').exists()
// Nothing to check, and so nothing found: the report would else wait for its check for ever.
assert uris('empty') == []
return true
