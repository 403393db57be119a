package example; class Main implements AutoCloseable {}
