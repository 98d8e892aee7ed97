from sample import VARIANTS, SampleTest


class ShellTests(SampleTest):
    def run_script(self, repository, status=0, **variables):
        return repository.run(
            "bash", "okr-ci.sh", status=status,
            **{"OKR_RELEASES": repository.releases.as_uri(), **variables})

    def test_is_valid(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                self.validate("shellcheck", self.sample(**variant).root / "okr-ci.sh")

    def test_a_good_workspace_passes(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                self.run_script(self.sample(**variant))

    def test_a_bad_objective_fails_and_the_reports_are_there(self):
        for variant in VARIANTS:
            with self.subTest(variant):
                repository = self.sample(**variant)
                path = repository.write_bad()
                reports = repository.work / "reports"
                reports.mkdir()
                self.run_script(repository, status=1, OKR_REPORTS=str(reports))
                for name in ["okr.sarif", "okr-junit.xml"]:
                    self.assertIn(path.split("/")[-1], (reports / name).read_text())

    def test_an_archive_that_was_changed_is_refused(self):
        repository = self.sample()
        repository.spoil()
        self.assertIn("FAILED", self.run_script(repository, status=1))

    def test_without_an_address_it_says_what_is_missing(self):
        log = self.run_script(self.sample(), status=None, OKR_RELEASES="")
        self.assertIn("OKR_RELEASES: has to say where the archives of okr are", log)
