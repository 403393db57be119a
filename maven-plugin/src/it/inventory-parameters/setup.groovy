def cases = evaluate(new File(basedir, 'cases.groovy'))
cases.each { name, it ->
  def sources = '<sourceDirectory>../sources/main</sourceDirectory><testSourceDirectory>../sources/test</testSourceDirectory>'
  def more = it.pom ?: ''
  def build = more.contains('sourceDirectory') ? more
      : more.contains('<build>') ? more.replace('<build>', "<build>$sources") : "$more<build>$sources</build>"
  def pom = new File(basedir, "$name/pom.xml")
  pom.parentFile.mkdirs()
  pom.text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>inventory-parameters</artifactId><version>1</version></parent>
  <artifactId>$name</artifactId>
  $build
</project>
"""
  def old = new File(basedir, "$name/target/noleak/inventory.json")
  assert old.parentFile.mkdirs()
  old.text = '{"from": "an earlier run"}'
}
def modules = cases.keySet().collect { "    <module>$it</module>\n" }.join()
def parent = new File(basedir, 'pom.xml')
parent.text = parent.text.replaceFirst(/(?s)  <!-- setup.*-->\n/, "  <modules>\n$modules  </modules>\n")
return true
