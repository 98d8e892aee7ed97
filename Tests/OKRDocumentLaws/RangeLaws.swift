import Markdown
import OKRDocument
import OKRModel
import SourceText
import YAML

/// What holds for the places of all that was found in a document.
struct RangeLaws {
  let document: ObjectiveDocument
  private let count: Int
  private(set) var broken: [String] = []

  init(_ document: ObjectiveDocument) {
    self.document = document
    count = document.source.bytes.count
    checkBlocks(document.markdown.blocks, inside: 0..<count)
    checkFrontMatter()
    checkOutline()
    for (index, node) in document.keyResults.enumerated() { check(node, index) }
    checkProblems()
  }

  private mutating func expect(_ condition: Bool, _ law: @autoclosure () -> String) {
    if !condition { broken.append(law()) }
  }

  private mutating func expect(
    _ inner: Range<Int>?, inside outer: Range<Int>, _ name: @autoclosure () -> String
  ) {
    guard let inner else { return }
    expect(
      inner.lowerBound >= outer.lowerBound && inner.upperBound <= outer.upperBound,
      "\(name()) \(inner) is outside \(outer)")
  }

  /// Each range begins where the one before has ended, or later.
  private mutating func expectOrdered(_ ranges: [Range<Int>], _ name: @autoclosure () -> String) {
    for (first, second) in zip(ranges, ranges.dropFirst())
    where first.upperBound > second.lowerBound {
      broken.append("\(name()): \(first) and \(second) overlap")
      return
    }
  }

  private mutating func checkBlocks(_ blocks: [MarkdownBlock], inside outer: Range<Int>) {
    expectOrdered(blocks.map(\.range), "blocks")
    for block in blocks {
      expect(block.range, inside: outer, "block")
      expect(block.content, inside: block.range, "content of \(block.kind)")
      checkBlocks(block.children, inside: block.range)
    }
  }

  private mutating func checkFrontMatter() {
    guard let frontMatter = document.frontMatter else { return }
    expect(frontMatter.range, inside: 0..<count, "front matter")
    expect(frontMatter.body, inside: frontMatter.range, "body of the front matter")
    expectOrdered(frontMatter.entries.map(\.range), "entries")
    for entry in frontMatter.entries {
      expect(entry.range, inside: frontMatter.body, "entry \(entry.name)")
      expect(entry.nameRange, inside: entry.range, "name of \(entry.name)")
      expect(entry.value.range, inside: entry.range, "value of \(entry.name)")
      expectOrdered([entry.nameRange, entry.value.range], "parts of \(entry.name)")
      expectOrdered(entry.scalars.map(\.range), "scalars of \(entry.name)")
      for scalar in entry.scalars { expect(scalar.range, inside: entry.value.range, "scalar") }
    }
  }

  private mutating func checkOutline() {
    let body = (document.frontMatter?.range.upperBound ?? 0)..<count
    if let heading = document.titleHeading, let title = document.title {
      expect(heading, inside: body, "title's heading")
      expect(title, inside: heading, "title")
    } else {
      expect(document.title == nil && document.titleHeading == nil, "title without heading")
    }
    for section in document.sections {
      expect(section.range, inside: body, "section")
      expect(section.heading, inside: section.range, "section's heading")
      expect(section.headingText, inside: section.heading, "section's name")
    }
    expectOrdered(document.sections.map(\.range), "sections")
    expectOrdered(document.keyResults.map(\.range), "key results")
    for node in document.keyResults { expect(node.range, inside: body, "key result") }
    expectOrdered(document.initiatives.map(\.range), "initiatives")
    for node in document.initiatives {
      expect(node.range, inside: body, "initiative")
      expect(node.text, inside: node.range, "initiative's text")
      expect(node.checkBox, inside: node.range, "initiative's check box")
    }
    expect(document.objective.keyResults.count == document.keyResults.count, "key results differ")
    expect(document.objective.initiatives.count == document.initiatives.count, "initiatives differ")
  }

  private mutating func check(_ node: KeyResultNode, _ index: Int) {
    expect(node.heading, inside: node.range, "heading of \(index)")
    expect(node.title, inside: node.heading, "title of \(index)")
    expect(node.label, inside: node.heading, "label of \(index)")
    if let label = node.label { expectOrdered([label, node.title], "label and title of \(index)") }
    let list = node.fieldList
    expect(list, inside: node.range, "fields of \(index)")
    expect(list != nil || node.fields.isEmpty, "fields without a list in \(index)")
    expectOrdered(node.fields.map(\.range), "fields of \(index)")
    for field in node.fields {
      expect(field.range, inside: list ?? node.range, "field of \(index)")
      expect(field.name, inside: field.range, "field's name in \(index)")
      expect(field.value, inside: field.range, "field's value in \(index)")
      expectOrdered([field.name, field.value], "parts of a field in \(index)")
    }
    expectOrdered(node.milestones.map(\.range), "milestones of \(index)")
    for milestone in node.milestones {
      expect(milestone.range, inside: node.range, "milestone of \(index)")
      let parts = [milestone.checkBox, milestone.share, milestone.text].compactMap { $0 }
      for part in parts { expect(part, inside: milestone.range, "part of a milestone in \(index)") }
      expectOrdered(parts, "parts of a milestone in \(index)")
      if let box = milestone.checkBox { expect(box.count == 3, "check box of \(box.count) bytes") }
    }
    if let table = node.checkIns { check(table, in: node, index) }
  }

  private mutating func check(_ table: CheckInTable, in node: KeyResultNode, _ index: Int) {
    expect(table.range, inside: node.range, "table of \(index)")
    expect(table.delimiter, inside: table.range, "delimiter row of \(index)")
    let header = table.header.map(\.range)
    expectOrdered(
      header + [table.delimiter] + table.rows.map(\.range), "rows of \(index)")
    for row in table.rows {
      expect(row.range, inside: table.range, "row of \(index)")
      expectOrdered(row.cells, "cells of \(index)")
      for cell in row.cells { expect(cell, inside: row.range, "cell of \(index)") }
    }
    expect(node.keyResult.checkIns.count <= table.rows.count, "more check-ins than rows")
  }

  private mutating func checkProblems() {
    var last = 0
    for problem in document.problems {
      expect(problem.range, inside: 0..<count, "problem \(problem.kind)")
      expect(problem.range.lowerBound >= last, "problems are not in order")
      last = problem.range.lowerBound
      if let index = problem.keyResult {
        expect(document.keyResults.indices.contains(index), "problem of no key result: \(index)")
      }
    }
  }
}
