// The JDK of this very JVM; what looks like a JRE; and what looks like a JDK that is too old.
def real = System.getProperty('java.home')
def homes = [real: real]
['17-jre': ['17.0.1', ['java']], '11': ['11.0.2', ['java', 'javac']]].each { name, it ->
  def home = new File(basedir, "jdks/$name")
  assert new File(home, 'bin').mkdirs()
  new File(home, 'release').text = "JAVA_VERSION=\"${it[0]}\"\n"
  it[1].each { tool -> new File(home, "bin/$tool").text = '' }
  homes[name] = home.path
}
def versions = [real: '1.0.1', '17-jre': '1.0.2', '11': '1.0.3']
new File(basedir, 'toolchains.xml').text = '<toolchains>' + homes.collect { name, home ->
  "<toolchain><type>jdk</type><provides><version>${versions[name]}</version></provides><configuration><jdkHome>$home</jdkHome></configuration></toolchain>"
}.join('\n') + '</toolchains>'
return true
