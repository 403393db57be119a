def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 2

def modules = ['lombok', 'auto-value', 'mapstruct', 'error-prone']
modules.each { assert logs[0].contains("NoLeak: 1 finding in $it") : it }
modules.take(3).each { assert logs[1].contains("NoLeak: 1 finding in $it") : it }
assert logs[0] =~ /\[WARNING\] lombok\/src\/main\/java\/example\/Connection\.java:\[16,15\] CloseKeepsThrowable/

// What processors generate for us is none of the project's classes.
assert !new File(basedir, 'error-prone/target/classes').exists()
modules.each { assert new File(basedir, "$it/target/noleak").list().toList() - 'inventory.json' == ['findings.sarif'] : it }

// Nor is it for the inventory, which would call it clean where nobody is told what the checks find in it.
assert new File(basedir, 'auto-value/target/generated-sources/annotations/example/AutoValue_Address.java').exists()
assert logs[1].contains('NoLeak: auto-value: 2 closeables')
return true
