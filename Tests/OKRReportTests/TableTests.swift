import Diagnostics
import OKRReport
import Testing

@Suite struct TableTests {
  private var table: Table {
    var table = Table([Table.Column("A"), Table.Column("B", .right, roles: ["risk": .error])])
    table.rows = [["日本", "risk"], ["x", "1"]]
    return table
  }

  @Test func wideCharactersTakeTwoColumns() {
    #expect(
      table.text(width: nil, style: TextStyle(usesColor: false))
        == "A        B\n日本  risk\nx        1\n")
  }

  /// The signs of the colour take no column.
  @Test func cellsHaveTheirRole() {
    let text = table.text(width: nil, style: TextStyle(usesColor: true))
    #expect(text.contains("日本  \u{1B}[1;31mrisk\u{1B}[0m\n"))
    #expect(text.contains("x        1\n"))
  }

  @Test func inMarkdownTheTextsDoNothing() {
    var table = Table([Table.Column("A|B"), Table.Column("C", .right)])
    table.rows = [["<b>*x*</b> | @all #1", "1"]]
    #expect(
      table.markdown == """
        | A&#124;B | C |
        | --- | ---: |
        | &lt;b&gt;\\*x\\*&lt;/b&gt; &#124; @\u{200B}all \\#\u{200B}1 | 1 |

        """)
  }
}
