// Applies every fix that is suggested to a copy of the libraries' sources, for the project "fixed".
import groovy.json.JsonSlurper
import org.apache.maven.model.io.xpp3.MavenXpp3Reader
import org.apache.maven.model.io.xpp3.MavenXpp3Writer

def laidOut = new File(project.build.directory, 'corpus-projects/corpus')
def checked = new File(project.build.directory, 'corpus/corpus')
def target = new File(project.build.directory, 'fixed-projects/fixed')

def offset = { String text, int line, int column ->
  def start = 0
  (line - 1).times { start = text.indexOf('\n', start) + 1 }
  return start + column - 1
}

def edits = { String text, change ->
  change.replacements.collect {
    def region = it.deletedRegion
    [start: offset(text, region.startLine, region.startColumn),
     end: offset(text, region.endLine ?: region.startLine, region.endColumn ?: region.startColumn),
     text: it.insertedContent?.text ?: '']
  }
}

target.deleteDir()
def root = new File(laidOut, 'pom.xml').withInputStream { new MavenXpp3Reader().read(it) }
root.modules = root.modules.findAll { module ->
  def sarif = new File(checked, "$module/target/noleak/findings.sarif")
  def results = sarif.exists() ? new JsonSlurper().parse(sarif).runs[0].results.findAll { it.fixes } : []
  if (!results) {
    return false
  }
  ant.copy(todir: new File(target, module)) { fileset(dir: new File(laidOut, module)) }
  def applied = [:].withDefault { [] }
  def gone = []
  results.each { result ->
    def change = result.fixes[0].artifactChanges[0]
    def uri = change.artifactLocation.uri
    def file = new File(target, "$module/" + uri.substring(uri.indexOf('src/main/java/')))
    def wanted = edits(file.getText('UTF-8'), change)
    // Two that overlap cannot both be had at once; one and the same for two classes is had once.
    def others = applied[file] - wanted
    if (wanted.every { one -> others.every { other -> one.end <= other.start || one.start >= other.end } }) {
      applied[file] = (applied[file] + wanted).unique()
      def name = result.locations[0].logicalLocations[0].fullyQualifiedName
      gone << [result.ruleId, name, result.fixes[0].description.text].join('\t')
    }
  }
  applied.each { file, all ->
    def text = new StringBuilder(file.getText('UTF-8'))
    all.sort { -it.start }.each { text.replace(it.start, it.end, it.text) }
    file.setText(text.toString(), 'UTF-8')
  }
  new File(target, "$module/gone.tsv").text = gone.join('\n') + '\n'
  return true
}
target.mkdirs()
new File(target, 'pom.xml').withOutputStream { new MavenXpp3Writer().write(it, root) }
new File(target, 'invoker.properties').text = new File(laidOut, 'invoker.properties').text
