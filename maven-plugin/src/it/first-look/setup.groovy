// The top of a repository is where .git is.
assert new File(basedir, '.git').mkdirs()
