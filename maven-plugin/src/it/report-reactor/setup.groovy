assert new File(basedir, '.git').mkdirs()

// What a newer NoLeak would have written, and a page that must outlive it.
def folder = new File(basedir, 'broken/target/noleak')
assert folder.mkdirs()
new File(folder, 'leaks.json').text = '{"version": 2}'
new File(folder, 'index.html').text = 'an older page'
return true
