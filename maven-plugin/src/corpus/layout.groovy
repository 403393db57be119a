// Lays out the project "corpus": a module for each library, its sources from its sources jar, on the
// class path its own jar and all that its pom names. Everything is fetched here, into the user's own
// local repository, so that the next run finds it there.
import org.apache.maven.RepositoryUtils
import org.apache.maven.artifact.repository.ArtifactRepository
import org.apache.maven.model.Dependency
import org.apache.maven.model.DependencyManagement
import org.apache.maven.model.Model
import org.apache.maven.model.Parent
import org.apache.maven.model.building.ModelBuildingRequest
import org.apache.maven.model.io.xpp3.MavenXpp3Reader
import org.apache.maven.model.io.xpp3.MavenXpp3Writer
import org.apache.maven.project.DefaultProjectBuildingRequest
import org.apache.maven.project.DependencyResolutionException
import org.apache.maven.project.ProjectBuilder
import org.apache.maven.project.ProjectBuildingException
import org.eclipse.aether.RepositorySystem
import org.eclipse.aether.artifact.DefaultArtifact
import org.eclipse.aether.resolution.ArtifactRequest
import java.util.zip.ZipFile

def source = new File(project.basedir, 'src/corpus')
def target = new File(project.build.directory, 'corpus-projects/corpus')
def projects = session.lookup(ProjectBuilder.name)
def repository = session.lookup(RepositorySystem.name)

def request = { resolve ->
  def request = new DefaultProjectBuildingRequest(session.projectBuildingRequest)
  request.project = null
  request.processPlugins = false
  request.validationLevel = ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL
  request.resolveDependencies = resolve
  return request
}

def fetch = { String coordinates, String type, String classifier ->
  def (group, artifact, version) = coordinates.split(':')
  def wanted = new DefaultArtifact(group, artifact, classifier, type, version)
  def repositories = RepositoryUtils.toRepos(session.projectBuildingRequest.remoteRepositories)
  return repository.resolveArtifact(
      session.repositorySession, new ArtifactRequest(wanted, repositories, null)).artifact.file
}

def dependency = { String coordinates ->
  def parts = coordinates.split(':')
  return new Dependency(groupId: parts[0], artifactId: parts[1], version: parts[2])
}

// What the library was compiled with: also what is optional for those who use it.
def named = { String coordinates ->
  def pom = projects.build(fetch(coordinates, 'pom', ''), request(false)).project
  return pom.dependencies
      .findAll { it.scope != 'test' && it.scope != 'system' && it.type == 'jar' }
      .collect { each ->
        def copy = each.clone()
        copy.scope = 'compile'
        copy.optional = null
        copy
      }
}

def unpack = { File jar, File folder, List without ->
  new ZipFile(jar).withCloseable { zip ->
    zip.entries().findAll {
      it.name.endsWith('.java') && !it.name.startsWith('META-INF/') && !without.any { end -> it.name.endsWith(end) }
    }.each { entry ->
      def file = new File(folder, entry.name)
      assert file.toPath().normalize().startsWith(folder.toPath())
      file.parentFile.mkdirs()
      zip.getInputStream(entry).withStream { input -> file.withOutputStream { it << input } }
    }
  }
}

def write = { Model model, File folder ->
  folder.mkdirs()
  new File(folder, 'pom.xml').withOutputStream { new MavenXpp3Writer().write(it, model) }
}

target.deleteDir()
def root = new File(source, 'project/pom.xml').withInputStream { new MavenXpp3Reader().read(it) }
def problems = []
new File(source, 'libraries.tsv').readLines().drop(1).each { line ->
  def (coordinates, also) = (line.split('\t') as List) + ['']
  def (group, artifact, version) = coordinates.split(':')
  def module = "$artifact-$version".toString()
  def folder = new File(target, module)
  def model = new Model(modelVersion: '4.0.0', artifactId: module)
  model.parent = new Parent(groupId: root.groupId, artifactId: root.artifactId, version: root.version)
  def own = dependency(coordinates)
  def managed = new Dependency(groupId: group, artifactId: artifact, version: version, type: 'pom', scope: 'import')
  model.dependencyManagement = new DependencyManagement()
  model.dependencyManagement.addDependency(managed)
  try {
    def words = also.tokenize(' ').groupBy { it[0] in ['-', '!'] ? it[0] : '+' }.withDefault { [] }
    def all = [own] + words['+'].collect(dependency) + named(coordinates)
    model.dependencies =
        all.findAll { !("-$it.groupId:$it.artifactId".toString() in words['-']) }.unique { it.managementKey }
    unpack(fetch(coordinates, 'jar', 'sources'), new File(folder, 'src/main/java'), words['!']*.substring(1))
    write(model, folder)
    root.addModule(module)
  } catch (Exception e) {
    problems << "$coordinates: $e.message".toString()
  }
}
write(root, target)
new File(target, 'invoker.properties').text = new File(source, 'project/invoker.properties').text
if (problems) {
  throw new IllegalStateException('NoLeak corpus: ' + problems.join('\n'))
}
// The poms as they are: what they need is in the local repository from here on.
root.modules.each { module ->
  def result
  try {
    result = projects.build(new File(target, "$module/pom.xml"), request(true))
  } catch (ProjectBuildingException e) {
    problems << "$module: $e.message".toString()
    return
  }
  result.dependencyResolutionResult.unresolvedDependencies.each {
    problems << "$module: $it.artifact cannot be had; take it out with '-$it.artifact.groupId:$it.artifact.artifactId' in libraries.tsv".toString()
  }
  result.dependencyResolutionResult.collectionErrors.each { problems << "$module: $it.message".toString() }
}
if (problems) {
  throw new IllegalStateException('NoLeak corpus:\n' + problems.join('\n'))
}
