import groovy.json.JsonSlurper

def logs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects').drop(1)
def module = 'Gr\u00f6\u00dfe und Ma\u00df'
assert logs[0].contains("[WARNING] $module/src/main/java/example/Verbind\u00fcng.java:[11,15] CloseKeepsThrowable")
def result = new JsonSlurper().parse(new File(basedir, "$module/target/noleak/findings.sarif"), 'UTF-8').runs[0].results[0]
assert result.locations[0].physicalLocation.artifactLocation.uri
    .endsWith('Gr%C3%B6%C3%9Fe%20und%20Ma%C3%9F/src/main/java/example/Verbind%C3%BCng.java')
assert result.locations[0].logicalLocations[0].fullyQualifiedName == 'example.Verbind\u00fcng.failure'
assert logs[1] =~ /NoLeak: letters-5 was not analysed: the locale \([^)]+\) lacks letters of the file name .*; start Maven with LC_ALL=C\.UTF-8/

def closeable = new JsonSlurper().parse(new File(basedir, "$module/target/noleak/inventory.json"), 'UTF-8').closeables[0]
assert closeable.name == 'example.Verbind\u00fcng'
assert closeable.file.endsWith("$module/src/main/java/example/Verbind\u00fcng.java")
assert logs[3] =~ /NoLeak: letters-5 was not analysed: the locale \([^)]+\) lacks letters of the file name .*; start Maven with LC_ALL=C\.UTF-8/

// Without the places where long names may break.
def page = new File(basedir, "$module/target/noleak/index.html").getText('UTF-8').replace('<wbr>', '')
assert (page =~ /<details class="row/).size() == 1
assert page.contains('<span class="status">found, no test</span>') || page.contains('<span class="status">found, test not run</span>')
assert page.contains("$module/src/main/java/example/Verbind\u00fcng.java:")
assert page.contains('<span class="meant">')
return true
