def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs[0].contains('NoLeak: 1 finding in module-info')
assert logs[0].contains('src/main/java/example/Connection.java:[20,15] CloseKeepsThrowable')
assert logs[1].contains('NoLeak: 2 findings in module-info')
assert logs[1].contains('src/test/java/example/ConnectionUser.java:[16,15] CloseKeepsThrowable')
return true
