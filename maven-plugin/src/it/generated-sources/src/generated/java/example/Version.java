package example;

class Version {
  static final String TEXT = "1";
}
