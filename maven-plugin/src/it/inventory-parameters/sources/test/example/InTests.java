package example; class InTests extends Main {}
