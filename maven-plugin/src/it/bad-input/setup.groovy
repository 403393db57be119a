def cases = evaluate(new File(basedir, 'cases.groovy'))
cases.each { name, it ->
  def folder = new File(basedir, "$name/src/main/java")
  assert folder.mkdirs()
  if (it.source != null) {
    new File(folder, 'A.java').text = it.source
  }
  new File(basedir, "$name/pom.xml").text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>bad-input</artifactId><version>1</version></parent>
  <artifactId>$name</artifactId>
  ${it.pom ?: ''}
</project>
"""
  def old = new File(basedir, "$name/target/noleak/findings.sarif")
  assert old.parentFile.mkdirs()
  old.text = '{"from": "an earlier run"}'
}
def modules = cases.keySet().collect { "    <module>$it</module>\n" }.join()
def parent = new File(basedir, 'pom.xml')
parent.text = parent.text.replaceFirst(/(?s)  <!-- setup.*-->\n/, "  <modules>\n$modules  </modules>\n")
return true
