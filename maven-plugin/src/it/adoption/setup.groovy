def dead = { type -> """class $type {
  private Throwable failure;

  void fail(Throwable t) {
    failure = t;
  }

  void close() {
    System.out.println("closed");
  }
}
""" }
def cases = evaluate(new File(basedir, 'cases.groovy'))
cases.each { name, it ->
  def module = new File(basedir, name)
  def write = { String file, String text ->
    def target = new File(module, file)
    target.parentFile.mkdirs()
    target.setText(text, 'UTF-8')
  }
  write('src/main/java/Dead.java', dead('Dead'))
  def properties = (it.properties ?: [:]).collect { key, value -> "<$key>$value</$key>" }.join()
  write('pom.xml', """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>adoption</artifactId><version>1</version></parent>
  <artifactId>$name</artifactId>
  <properties>$properties</properties>
</project>
""")
  if (it.before) {
    write(it.file ?: 'noleak-baseline.txt', it.before)
  }
  if (it.git) {
    def git = { String... arguments ->
      def command = ['git', '-c', 'user.name=a', '-c', 'user.email=b', '-c', 'commit.gpgsign=false'] + (arguments as List)
      def process = new ProcessBuilder(command).directory(module).redirectErrorStream(true).start()
      def output = process.inputStream.text
      assert process.waitFor() == 0 : output
    }
    git('init', '-q')
    git('checkout', '-q', '-b', 'main')
    write('.gitignore', 'target\n')
    git('add', '.')
    git('commit', '-q', '-m', 'first')
    git('checkout', '-q', '-b', 'work')
    write('src/main/java/Changed.java', dead('Changed'))
    git('add', '.')
    git('commit', '-q', '-m', 'second')
  }
}
def modules = cases.keySet().collect { "    <module>$it</module>\n" }.join()
def parent = new File(basedir, 'pom.xml')
parent.text = parent.text.replaceFirst(/(?s)  <!-- setup.*-->\n/, "  <modules>\n$modules  </modules>\n")
return true
