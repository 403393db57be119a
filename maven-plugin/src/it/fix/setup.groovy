def texts = [
  'two': '''import java.util.List;

class Two {
  final List<String> names = List.of();
  private Throwable first;
  private Throwable second;

  void fail(Throwable t) {
    first = t;
    second = t;
  }

  void close() {
    System.out.println(first);
    System.out.println(second);
  }

  static class Inner {
    private final Throwable[] seen = new Throwable[2];

    void fail(Throwable t) {
      seen[0] = t;
    }

    void close() {
      System.out.println("closed");
    }
  }

  static class Other {
    private final Throwable[] seen = new Throwable[2];

    void fail(Throwable t) {
      seen[0] = t;
    }

    void close() {
      System.out.println("closed");
    }
  }
}
''',
  'left': '''import java.util.List;

class Left {
  private final List<Throwable> others;

  Left(List<Throwable> others) {
    this.others = others;
  }

  void fail(Throwable t) {
    others.add(t);
  }

  void close() {
    System.out.println("closed");
  }
}
''',
  'readable': '''class Readable {
  private Throwable failure;

  void fail(Throwable t) {
    failure = t;
  }

  Throwable failure() {
    return failure;
  }

  void close() {
    System.out.println("closed");
  }
}
''',
  'finished': '''class Finished {
  private Throwable failure;
  private Object buffer = new Object();

  void fail(Throwable t) {
    failure = t;
  }

  boolean isBuffered() {
    return buffer != null;
  }

  void finish() {
    buffer = null;
  }
}
''',
]
def cases = evaluate(new File(basedir, 'cases.groovy'))
cases.each { name, it ->
  def module = new File(basedir, name)
  def encoding = it.encoding ?: 'UTF-8'
  // Each file twice: in the module, and beside it to compare.
  def write = { String file, String text ->
    [new File(module, file), new File(basedir, "before/$name/$file")].each {
      target ->
        target.parentFile.mkdirs()
        target.setText(text.replace('\n', it.end ?: '\n'), encoding)
    }
  }
  def dead = { type -> """/** ${it.letter ?: ''} */
class $type {
\tprivate Throwable failure;
\tprivate boolean open = true;

\tvoid fail(Throwable t) {
\t\tfailure = t;
\t}

\tvoid close() {
\t\topen = false;
\t}
}
""" }
  write('src/main/java/Dead.java', dead('Dead'))
  it.sources?.each { type, text -> write("src/main/java/${type}.java", texts[text] ?: text) }
  if (it.tests) {
    write('src/test/java/InTests.java', dead('InTests'))
  }
  if (it.git) {
    // A repository in which nothing is committed yet.
    write('.git/HEAD', 'ref: refs/heads/main\n')
    write('.git/config', '[core]\n\trepositoryformatversion = 0\n\tbare = false\n')
    new File(module, '.git/objects').mkdirs()
    new File(module, '.git/refs').mkdirs()
  }
  def properties = (it.property ? "<${it.property}>${it.value}</${it.property}>" : '') + "<project.build.sourceEncoding>$encoding</project.build.sourceEncoding>"
  write('pom.xml', """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>fix</artifactId><version>1</version></parent>
  <artifactId>$name</artifactId>
  <properties>$properties</properties>
</project>
""")
}
def modules = cases.keySet().collect { "    <module>$it</module>\n" }.join()
def parent = new File(basedir, 'pom.xml')
parent.text = parent.text.replaceFirst(/(?s)  <!-- setup.*-->\n/, "  <modules>\n$modules  </modules>\n")
return true
