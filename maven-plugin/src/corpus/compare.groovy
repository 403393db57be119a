// Compares what the checks find in the libraries with what is judged.
import groovy.json.JsonSlurper

def source = new File(project.basedir, 'src/corpus')
def target = new File(project.build.directory, 'corpus/corpus')
def fixed = new File(project.build.directory, 'fixed/fixed')
def columns = ['coordinates', 'rule', 'class', 'field', 'verdict', 'kind', 'reason']
// Of these, found are the kept (rightly) and the false; silent (rightly) and missed are not.
def verdicts = ['kept', 'false', 'silent', 'missed']
def problems = []

def key = { [it.coordinates, it.rule, it.class, it.field] }
def told = { "$it.coordinates  $it.rule  ${it.class}${it.field ? '.' + it.field : ''}" }

def judged = [:]
new File(source, 'judged.tsv').readLines().drop(1).eachWithIndex { line, index ->
  def row = [columns, line.split('\t', -1)].transpose().collectEntries()
  if (row.size() != columns.size() || !(row.verdict in verdicts)) {
    problems << "judged.tsv:${index + 2}: a row has $columns, the verdict is one of $verdicts"
  } else if (judged.put(key(row), row)) {
    problems << "judged.tsv:${index + 2}: judged twice: ${told(row)}"
  }
}

// Where a finding is about no field, the file tells the class.
def finding = { String coordinates, result ->
  def place = result.locations[0]
  def name = place.logicalLocations?.first()?.fullyQualifiedName
  def file = (place.physicalLocation.artifactLocation.uri =~ /src\/main\/java\/(.*)\.java/)[0][1].replace('/', '.')
  return [
    coordinates: coordinates,
    rule: result.ruleId,
    class: name ? name.substring(0, name.lastIndexOf('.')) : file,
    field: name ? name.substring(name.lastIndexOf('.') + 1) : '',
    kind: result.properties?.kind ?: '',
    // Names the method that it lets go in.
    fix: result.fixes ? result.fixes[0].description.text : '',
  ]
}

def notAnalysed = { File checked, String module ->
  def file = new File(checked, 'build.log')
  def why = file.readLines().find { it.contains("NoLeak: $module was not analysed") }
  return why ? why.replaceFirst(/.* was not analysed: /, '').replaceFirst(/; run 'mvn .*/, '') : "see $file"
}

def unexpected = []
def table = []
def fixes = 0
new File(source, 'libraries.tsv').readLines().drop(1).each { line ->
  def coordinates = line.split('\t')[0]
  def module = coordinates.split(':').drop(1).join('-')
  def sarif = new File(target, "$module/target/noleak/findings.sarif")
  if (!sarif.exists()) {
    problems << "not analysed: $coordinates: ${notAnalysed(target, module)}"
    judged.values().removeAll { it.coordinates == coordinates }
    return
  }
  def found = new JsonSlurper().parse(sarif).runs[0].results.collect { finding(coordinates, it) }
  found.each { each ->
    def row = judged[key(each)]
    if (row == null || row.verdict in ['silent', 'missed']) {
      problems << "unexpected: ${told(each)} (${each.kind})${row ? ", judged $row.verdict: $row.reason" : ''}"
      unexpected << each
    } else if (row.kind != each.kind) {
      problems << "of another kind: ${told(each)} is found as $each.kind, judged $row.kind: $row.reason"
    }
  }
  def keys = found.collect(key) as Set
  def rows = judged.values().findAll { it.coordinates == coordinates }
  rows.findAll { it.verdict in ['kept', 'false'] && !(key(it) in keys) }.each {
    problems << "missing: ${told(it)}, judged $it.verdict: $it.reason"
  }
  // With every suggested fix applied, it compiles and what had one is gone.
  def gone = new File(fixed, "$module/gone.tsv")
  if (gone.exists()) {
    def after = new File(fixed, "$module/target/noleak/findings.sarif")
    if (after.exists()) {
      def left = new JsonSlurper().parse(after).runs[0].results.collect { finding(coordinates, it) }
      gone.readLines().collect { it.split('\t') as List }.each { rule, name, fix ->
        left.findAll { it.rule == rule && "${it.class}.$it.field" == name }.each {
          if (it.fix && it.fix != fix) {
            log.info("found in another method after '$fix': ${told(it)}: $it.fix")
          } else {
            problems << "still found after its fix: ${told(it)}"
          }
        }
        fixes++
      }
    } else {
      problems << "fixes break it: $coordinates: ${notAnalysed(fixed, module)}"
    }
  }
  def files = 0
  new File(target, "$module/src/main/java").eachFileRecurse { if (it.name.endsWith('.java')) files++ }
  table << [coordinates, files, *['dead', 'readable', 'reason', ''].collect { kind -> found.count { it.kind == kind } },
      *verdicts.collect { verdict -> rows.count { it.verdict == verdict } }]
}
def known = new File(source, 'libraries.tsv').readLines()*.split('\t')*.first() as Set
judged.values().findAll { !(it.coordinates in known) }.each { problems << "not in libraries.tsv: ${told(it)}" }

def form = '%-58s %6s %5s %8s %6s %5s | %5s %5s %6s %6s'
log.info(String.format(form, 'library', 'files', 'dead', 'readable', 'reason', 'other', *verdicts))
table.each { log.info(String.format(form, *it)) }
log.info(String.format(form, 'all', *(1..<table[0].size()).collect { column -> table.sum { it[column] } }))
log.info("$fixes suggested fixes applied")

def differences = new File(project.build.directory, 'corpus/unexpected.tsv')
differences.text = unexpected.collect { columns.collect { column -> it[column] ?: '' }.join('\t') + '\n' }.join()
if (problems) {
  throw new IllegalStateException(
      "NoLeak corpus: ${problems.size()} differences. Judge what is unexpected by reading the code and add it to judged.tsv; "
      + "its rows are in $differences\n" + problems.sort().join('\n'))
}
