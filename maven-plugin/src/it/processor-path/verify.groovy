def cases = evaluate(new File(basedir, 'cases.groovy'))
def logs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert logs.size() == 2
def failed = logs[0].readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }

def classes = { log, level, module ->
  (log =~ /(?m)^\[$level\] \S*\/$module\/src\/main\/java\/example\/(\w+)\.java:\[\d+,\d+\] (?:error: )?\[CloseKeepsThrowable\] (?:close|stop)\(\) keeps/)
      .collect { it[1] }.unique().sort()
}
cases.each { name, it ->
  def failure = failed.find { line -> line.contains("on project $name:") }
  assert (failure != null) == (it.refused != null || it.error != null) : name
  if (it.error) {
    assert logs[0].contains(it.error) : name
  } else {
    assert classes(logs[0], 'WARNING', name) == (it.warned ?: []) : name
    assert classes(logs[0], 'ERROR', name) == (it.refused ?: []) : name
  }
}

// A warning: where, what, the page, the fix.
assert logs[0] =~ /(?m)^\[WARNING\] \S*\/as-is\/src\/main\/java\/example\/Dead\.java:\[12,17\] \[CloseKeepsThrowable\] close\(\) keeps the Throwable in 'failure' .*@SuppressWarnings\("CloseKeepsThrowable"\).*\R\s+\(see https:\S+CloseKeepsThrowable\.md\)\R\s+Did you mean 'failure = null;'/

// A fix adds its line and leaves all else as it was; what it changed compiles and is clean.
def text = { module, name -> new File(basedir, "$module/src/main/java/example/${name}.java").text }
assert text('in-place', 'Dead') == text('as-is', 'Dead').replace('        closings++;', '        failure = null;\n        closings++;')
assert text('in-place', 'Readable') == text('as-is', 'Readable').replace('\t\tSystem.out', '\t\tlast = null;\n\t\tSystem.out')
['Clean', 'Quiet', 'Stopped'].each { assert text('in-place', it) == text('as-is', it) : it }
assert logs[1].contains('BUILD SUCCESS') && !logs[1].contains('[CloseKeepsThrowable]')
def bytes = { module, name -> new File(basedir, "$module/target/classes/example/${name}.class").bytes }
['Clean', 'Quiet', 'Quiet$OnMethod', 'Quiet$OnClass', 'Stopped'].each {
  assert Arrays.equals(bytes('in-place', it), bytes('as-is', it)) : it
}
assert !Arrays.equals(bytes('in-place', 'Dead'), bytes('as-is', 'Dead'))

// Written beside the sources, the patch changes none of them.
def patch = new File(basedir, 'patch-file/target/error-prone.patch').text
assert patch.contains('+        failure = null;') && patch.contains('+\t\tlast = null;')
['Dead', 'Readable'].each { assert text('patch-file', it) == text('as-is', it) : it }
return true
