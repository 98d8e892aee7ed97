/// A JUnit report: a suite for each file, a test for each finding in it, and one that passes where
/// there is none. What the run does not fail for is skipped.
///
/// Valid against the schema of Ant's task and against that of Jenkins, which differ: a test has one
/// result, and a suite has all the attributes that either asks for.
public struct JUnitRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    var suites = SuiteSeries(report: report)
    write(XMLText.declaration + "<testsuites>\n")
    var left = report.checkedPaths.sorted()[...]
    var current: (path: String, tests: [Test])?
    var names: [String: Int] = [:]
    func close() {
      guard let suite = current else { return }
      write(suites.next(suite.tests, of: suite.path))
      current = nil
    }
    report.forEachFinding { finding in
      let path = finding.diagnostic.path
      if current?.path != path {
        close()
        while let clean = left.first, clean < path {
          left.removeFirst()
          write(suites.next([], of: clean))
        }
        while left.first == path { left.removeFirst() }
        current = (path, [])
        names = [:]
      }
      var test = Test(finding, failing: report.failing)
      let number = names[test.name, default: 0] + 1
      names[test.name] = number
      if number > 1 { test.name += " (\(number))" }
      current?.tests.append(test)
    }
    close()
    for clean in left { write(suites.next([], of: clean)) }
    for file in report.unreadable {
      write(suites.next([Test(file)], of: file.path))
    }
    write("</testsuites>\n")
  }
}

/// A test of a suite that did not pass.
private struct Test {
  enum Result { case error, failure, skipped }

  var name: String
  /// The rule that it failed.
  var type: String
  var result: Result
  var message: String
  /// What a reader sees who opens the test.
  var text: String

  init(_ file: DiagnosticReport.UnreadableFile) {
    name = "unreadable"
    type = name
    result = .error
    message = file.message
    text = file.message
  }

  init(_ finding: ReportedFinding, failing: Severity?) {
    let diagnostic = finding.diagnostic
    let fails = failing.map { diagnostic.severity >= $0 } ?? false
    let position = finding.position.map { ":" + $0 } ?? ""
    name = finding.label + ": " + diagnostic.subject
    type = finding.label
    result = fails ? .failure : .skipped
    message = finding.message
    text = finding.path + position + ": " + finding.messageAndHelp
  }
}

private struct SuiteSeries {
  let report: DiagnosticReport
  private var count = 0

  init(report: DiagnosticReport) {
    self.report = report
  }

  /// The next suite: the tests of a file, by the path that diagnostics have.
  mutating func next(_ tests: [Test], of path: String) -> String {
    let path = report.shownPath(path)
    func number(_ result: Test.Result) -> String { "\(tests.count { $0.result == result })" }
    let attributes = [
      ("name", path), ("package", report.tool.name), ("id", "\(count)"),
      ("timestamp", report.day + "T00:00:00"), ("hostname", "localhost"),
      ("tests", "\(max(1, tests.count))"), ("failures", number(.failure)),
      ("errors", number(.error)), ("skipped", number(.skipped)), ("time", "0"),
    ]
    count += 1
    var text = "  <" + XMLText.tag("testsuite", attributes) + ">\n    <properties/>\n"
    if tests.isEmpty {
      text += "    <" + Self.testCase(report.tool.name, of: path) + "/>\n"
    }
    for test in tests { text += Self.text(of: test, in: path) }
    return text + "    <system-out/>\n    <system-err/>\n  </testsuite>\n"
  }

  private static func text(of test: Test, in path: String) -> String {
    let body =
      switch test.result {
      case .skipped: "<" + XMLText.tag("skipped", [("message", test.message)]) + "/>"
      case .failure: element("failure", test)
      case .error: element("error", test)
      }
    return "    <" + testCase(test.name, of: path) + ">\n      " + body + "\n    </testcase>\n"
  }

  private static func element(_ name: String, _ test: Test) -> String {
    let tag = XMLText.tag(name, [("message", test.message), ("type", test.type)])
    return "<" + tag + ">" + XMLText.escaped(test.text) + "</" + name + ">"
  }

  private static func testCase(_ name: String, of path: String) -> String {
    XMLText.tag("testcase", [("name", name), ("classname", path), ("time", "0")])
  }
}
