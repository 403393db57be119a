def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs[0].contains('NoLeak: 1 finding in toolchain')
assert logs[1] =~ /NoLeak: toolchain was not analysed: no Java compiler at \S+17-jre \(a JRE\?\); give Maven \(JAVA_HOME\) or the jdk toolchain a full JDK/
assert logs[2] =~ /NoLeak: toolchain was not analysed: JDK 11 at \S+11 is not supported; give Maven \(JAVA_HOME\) or the jdk toolchain a JDK 17 or newer/
assert !new File(basedir, 'target/noleak/findings.sarif').exists()
return true
