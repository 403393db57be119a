def cases = evaluate(new File(basedir, 'cases.groovy'))
cases.each { name, it ->
  def property = it.property ? "<properties><${it.property}>${it.value}</${it.property}></properties>" : ''
  def pom = new File(basedir, "$name/pom.xml")
  pom.parentFile.mkdirs()
  pom.text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>parameters</artifactId><version>1</version></parent>
  <artifactId>$name</artifactId>
  $property
  <build>
    <sourceDirectory>../sources/main</sourceDirectory>
    <testSourceDirectory>../sources/test</testSourceDirectory>
  </build>
</project>
"""
}
def modules = cases.keySet().collect { "    <module>$it</module>\n" }.join()
def parent = new File(basedir, 'pom.xml')
parent.text = parent.text.replaceFirst(/(?s)  <!-- setup.*-->\n/, "  <modules>\n$modules  </modules>\n")
return true
