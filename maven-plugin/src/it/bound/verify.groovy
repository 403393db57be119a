def log = new File(basedir, 'build.log').text
// Without a phase in the pom: after the jar is there.
assert log.indexOf('maven-jar-plugin') < log.indexOf('noleak-maven-plugin', log.indexOf('Building strict'))
assert log =~ /Failed to execute goal dev\.noleak:\S+:check \(default\) on project strict: NoLeak: 1 finding in strict, 0 allowed/
assert log =~ /lenient \.+ SUCCESS/
return true
