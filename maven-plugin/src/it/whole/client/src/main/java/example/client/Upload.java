package example.client;

/** Is a stream; nobody has written a test that names it. */
class Upload extends Stream {}
