def cases = evaluate(new File(basedir, 'cases.groovy'))
cases.each { name, it ->
  def properties = (it.property ? [(it.property): it.value] : [:]) + (it.also ?: [:])
  def pom = new File(basedir, "$name/pom.xml")
  pom.parentFile.mkdirs()
  pom.text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>tests-parameters</artifactId><version>1</version></parent>
  <artifactId>$name</artifactId>
  <properties>${properties.collect { key, value -> "<$key>$value</$key>" }.join()}</properties>
  <build>
    <testSourceDirectory>../sources</testSourceDirectory>
  </build>
</project>
"""
  def old = new File(basedir, "$name/target/noleak")
  assert old.mkdirs()
  ['leaks.json', 'TEST-example.OldTest.xml', 'test-output.txt'].each { new File(old, it).text = 'of an earlier run' }
}
def modules = cases.keySet().collect { "    <module>$it</module>\n" }.join()
def parent = new File(basedir, 'pom.xml')
parent.text = parent.text.replaceFirst(/(?s)  <!-- setup.*-->\n/, "  <modules>\n$modules  </modules>\n")
return true
