PREFIX ?= /usr/local
DESTDIR ?=
SOURCES = $(wildcard Package.swift Sources Tests Tools Plugins Benchmarks)
# What the tests of `okr sync` start: each for itself, on free ports, ended with the tests.
SERVERS = nginx fcgiwrap openssh-server openssh-client openssl bsdutils
CORPUS ?= ../shared/corpus/labels.jsonl

.DEFAULT_GOAL := help
.PHONY: help deps build test demo install dist format check bench accuracy clean

help: ## Explain the targets
	@echo "make TARGET"
	@sed -n 's/^\([a-z]*\):.*## /  \1	/p' $(MAKEFILE_LIST) | expand -t 12

deps: ## Install the libraries that are missing (with apt, as root or by sudo)
	@scripts/install-dependencies

build: deps ## Build the program for release, statically linked where that can be
	scripts/build

test: ## Run the tests, some of them with servers on 127.0.0.1
	@scripts/install-dependencies $(SERVERS)
	swift test --parallel

demo: build ## Build the program and show it at work
	PATH="$$(scripts/build --show-folder):$$PATH" scripts/demo

install: build ## Install program, completions and manual pages under PREFIX (/usr/local)
	scripts/stage "$(DESTDIR)$(PREFIX)"

dist: build ## Pack dist/okr-VERSION-linux-ARCHITECTURE.tar.gz and prove that it needs nothing
	scripts/dist

format: ## Format all Swift code
	swift format --in-place --recursive --parallel $(SOURCES)

check: deps ## Check format, imports, generated files, reports, and the files for CI
	swift format lint --strict --recursive --parallel $(SOURCES)
	scripts/check-imports
	scripts/check-generated
	scripts/check-objectives
	scripts/validate-formats
	scripts/check-ci

bench: deps ## Measure the program against reference programs (needs hyperfine, jq, rumdl)
	Benchmarks/run

accuracy: deps ## Print how well titles are understood: examples, and labels at CORPUS=path
	@swift run --quiet OKRAccuracy $(CORPUS)

clean: ## Remove all that was built
	rm -rf .build dist
