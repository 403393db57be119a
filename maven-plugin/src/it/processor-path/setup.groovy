// What the README says is what is built: its plugin, its flags.
def readme = new File(basedir, '../../../../README.md').text
def section = readme.substring(readme.indexOf('## In the compiler')).replaceFirst(/(?s)(?<=.)\n## .*/, '')
def plugin = (section =~ /(?s)```xml\n(<plugin>.*?)```/)[0][1]
def flags = (section =~ /(?s)```\n(--add-exports.*?)```/)[0][1]
def pom = new File(basedir, 'pom.xml')

def version = /(<artifactId>error_prone_core<\/artifactId>\s*<version>)([^<]*)/
assert plugin =~ version
plugin = plugin.replaceFirst(version, '$1\\${error-prone.version}')
assert plugin.contains('<arg>-Xplugin:ErrorProne</arg>')
plugin = plugin.replace('<arg>-Xplugin:ErrorProne</arg>', '<arg>-Xplugin:ErrorProne ${options}</arg>')

new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/jvm.config').text = flags

def cases = evaluate(new File(basedir, 'cases.groovy'))
cases.each { name, it ->
  def module = new File(basedir, name)
  module.mkdirs()
  def fork = name != 'forked' ? '' : """<build><plugins><plugin>
    <groupId>org.apache.maven.plugins</groupId>
    <artifactId>maven-compiler-plugin</artifactId>
    <configuration>
      <fork>true</fork>
      <compilerArgs combine.children="append">
${flags.readLines().collect { "        <arg>-J$it</arg>" }.join('\n')}
      </compilerArgs>
    </configuration>
  </plugin></plugins></build>"""
  new File(module, 'pom.xml').text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>processor-path</artifactId><version>1</version></parent>
  <artifactId>$name</artifactId>
  <properties><options>${it.options}</options></properties>
  $fork
</project>
"""
  def sources = new File(module, 'src/main/java/example')
  assert sources.mkdirs()
  new File(basedir, 'sources').eachFile { new File(sources, it.name).bytes = it.bytes }
}
def modules = cases.keySet().collect { "    <module>$it</module>\n" }.join()
pom.text = pom.text
    .replace('  <!-- setup: a module for every case -->\n', "  <modules>\n$modules  </modules>\n")
    .replace('      <!-- setup: the README\'s plugin -->\n', plugin)
assert pom.text.contains('<module>as-is</module>') && pom.text.contains('noleak-checker')
return true
