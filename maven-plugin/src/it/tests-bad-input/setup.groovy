def cases = evaluate(new File(basedir, 'cases.groovy'))
cases.each { name, it ->
  it.sources.each { file, text ->
    def source = new File(basedir, "$name/src/test/java/$file")
    source.parentFile.mkdirs()
    source.text = text
  }
  def pom = new File(basedir, "$name/pom.xml")
  pom.parentFile.mkdirs()
  pom.text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>tests-bad-input</artifactId><version>1</version></parent>
  <artifactId>$name</artifactId>
  <properties>${(it.properties ?: [:]).collect { key, value -> "<$key>$value</$key>" }.join()}</properties>
  <dependencies>${it.dependencies.join()}</dependencies>
</project>
"""
}
def modules = cases.keySet().collect { "    <module>$it</module>\n" }.join()
def parent = new File(basedir, 'pom.xml')
parent.text = parent.text.replaceFirst(/(?s)  <!-- setup.*-->\n/, "  <modules>\n$modules  </modules>\n")
return true
