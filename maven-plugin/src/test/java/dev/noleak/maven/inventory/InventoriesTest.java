package dev.noleak.maven.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.project.Roots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InventoriesTest {
  @TempDir Path root;

  private Folder folder() throws IOException {
    return new Folder(root)
        .main(
            "app/A.java",
            "package a;\nclass A extends Base implements AutoCloseable {\n  Error own = e;\n}\n")
        .main("app/Base.java", "package a;\nclass Base {\n  Exception last = e;\n}\n")
        .main("app/B.java", "package a;\nclass B { void close() {} }\n")
        .main("app/Bad.java", "package a;\nclass {")
        .test(
            "app/T.java",
            """
            import dev.noleak.testkit.NoLeak;
            class T {
              @NoLeak void closes() { new a.A(); }
            }
            """)
        .test("app/U.java", "import a.*; @dev.noleak.testkit.NoLeak class U { A a; }");
  }

  @Test
  void areWrittenInTheFormThatOthersRead() throws IOException {
    Inventory inventory = inventories().of(folder().survey(), "app");
    String json = Json.text(inventory);
    assertEquals(
        """
        {
          "version": 1,
          "project": "app",
          "totals": {
            "files": 6,
            "closeables": 2,
            "withSlots": 1,
            "proved": 1
          },
          "closeables": [
            {
              "name": "a.A",
              "file": "app/A.java",
              "line": 2,
              "slots": [
                {
                  "name": "last",
                  "type": "Exception",
                  "line": 3,
                  "from": "a.Base"
                },
                {
                  "name": "own",
                  "type": "Error",
                  "line": 3
                }
              ],
              "tests": [
                {
                  "class": "T",
                  "method": "closes",
                  "file": "app/T.java",
                  "line": 3
                },
                {
                  "class": "U",
                  "file": "app/U.java",
                  "line": 1
                }
              ]
            },
            {
              "name": "a.B",
              "file": "app/B.java",
              "line": 2,
              "slots": [],
              "tests": []
            }
          ],
          "unparsed": [
            {
              "file": "app/Bad.java",
              "line": 2,
              "message": "Parse error. Found \\"{\\""
            }
          ]
        }
        """,
        json);
    assertEquals(inventory, Inventory.of(JsonParser.parseString(json).getAsJsonObject()));
  }

  private Inventories inventories() {
    return new Inventories(new Roots(root, root)::inRepository);
  }

  @Test
  void areTheSameWithAnyNumberOfThreads() throws IOException {
    Folder folder = folder();
    for (int i = 0; i < 100; i++) {
      folder.main("many/C%d.java".formatted(i), "class C%d extends a.A {}".formatted(i));
    }
    Inventories inventories = inventories();
    Inventory one = inventories.of(folder.survey(1, false), "app");
    assertEquals(102, one.totals().closeables());
    assertEquals(one, inventories.of(folder.survey(7, false), "app"));
  }

  @Test
  void areShownInColumns() throws IOException {
    Inventory inventory = inventories().of(folder().survey(), "app");
    assertEquals(
        List.of(
            "closeable  slots      tests                where",
            "a.A        last, own  T.closes and 1 more  app/A.java:2",
            "a.B        -          -                    app/B.java:2"),
        InventoryTable.of(inventory));
    assertEquals(
        "2 closeables, 1 with slots, 1 named by a test",
        InventoryTable.sentence(inventory.totals()));
    assertEquals(
        "1 closeable, 0 with slots, 0 named by a test",
        InventoryTable.sentence(new Inventory.Totals(9, 1, 0, 0)));
  }

  @Test
  void haveNoTableForNothing() throws IOException {
    Folder folder = new Folder(root).main("A.java", "class A {}");
    Inventory inventory = inventories().of(folder.survey(), "app");
    assertTrue(InventoryTable.of(inventory).isEmpty());
  }

  @Test
  void showNoNameThatMovesTheCursor() throws IOException {
    Folder folder =
        new Folder(root).main("a\u202e\u001b[2J\n<b>.java", "class A { void close() {} }");
    Inventory inventory = inventories().of(folder.survey(), "app");
    assertEquals("a\u202e\u001b[2J\n<b>.java", inventory.closeables().get(0).file());
    assertTrue(InventoryTable.of(inventory).get(1).endsWith("a\\u202E\\u001B[2J\\n<b>.java:1"));
  }
}
