package example;

class Session extends Connection {
  private Object result;

  void done(Answer answer) {
    result = answer.orCause();
  }

  interface Answer {
    Error orCause();
  }
}
