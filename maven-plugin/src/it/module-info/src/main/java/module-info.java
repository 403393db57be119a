module example.connections {
  requires java.sql;
  requires auto.value.annotations;
  requires static org.jspecify;
}
