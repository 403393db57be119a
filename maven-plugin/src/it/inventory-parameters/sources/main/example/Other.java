package example; class Other { void close() {} }
