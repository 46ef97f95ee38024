# `make help` says what there is. Every command installs first what it needs and is missing.

PORT ?= 8080
ENGINE ?= sqlite
KILLS ?= 60
SEED ?= 1
MINUTES ?= 15
WALKS ?= 1000

# The tests build with the check that a target imports only what it declares.
CHECKED = --explicit-target-dependency-import-check error

# Tests that run at a time on PostgreSQL, where each has a database and connections of its own.
WIDTH = 8

# Tests that have no register, and so no engine to be run on another time.
WITHOUT_REGISTER = ^(LinkageTests|PapersTests|RulesTests|SheetsTests)[.]

.DEFAULT_GOAL := help
.PHONY: help run run-sqlite run-postgresql build test lint format bench bench-link torture attack screens wasm wasm-update clean

help: ## Show this list
	@echo "make COMMAND, where COMMAND is:"
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)$$/  \1	\2/p' Makefile | expand -t 14

run: run-$(ENGINE) ## Serve a demo register of invented people; PORT=8080 ENGINE=sqlite|postgresql

run-sqlite: build
	@echo "==> Serving the demo register in data/demo.sqlite on port $(PORT)"
	@exec .build/release/tepat serve --demo --database data/demo.sqlite --port $(PORT)

run-postgresql: build
	@scripts/install postgresql
	@echo "==> Serving the demo register in a PostgreSQL of its own, data/postgresql, on port $(PORT)"
	@scripts/postgres serve data/postgresql .build/release/tepat serve --demo --files data/demo-postgresql --port $(PORT)

build: ## Build the program: .build/release/tepat
	@scripts/install run
	@echo "==> Building the program (the first time takes some five minutes on two cores)"
	swift build -c release --static-swift-stdlib --product tepat

test: ## Run every test: form, scripts, rules in WebAssembly, killed imports, browser, Swift on both databases, statements for several servers
	@scripts/install test
	@echo "==> Form and imports"
	@scripts/lint
	@scripts/checkjs
	@$(MAKE) --no-print-directory wasm
	@echo "==> Building the tests"
	swift build --build-tests $(CHECKED)
	@echo "==> A few kills of an import, and of a server while people edit"
	@scripts/torture "$$(swift build --show-bin-path)/tepat" --kills 4 --seed 7
	@scripts/torture-edits "$$(swift build --show-bin-path)/tepat" --kills 5 --seed 7
	@echo "==> The same on PostgreSQL"
	@scripts/torture "$$(swift build --show-bin-path)/tepat" --engine postgresql --persons 9000 --kills 2 --seed 3
	@scripts/torture-edits "$$(swift build --show-bin-path)/tepat" --engine postgresql --kills 2 --seed 7 --no-bulk
	@echo "==> The screens in a browser, and beside it the Swift tests, the register on SQLite"
	@scripts/beside swift-sqlite scripts/swift-test sqlite --parallel --skip-build $(CHECKED) \
		--experimental-maximum-parallelization-width 16 -- scripts/browser "$$(swift build --show-bin-path)/tepat"
	@echo "==> The operator's day in a browser, the register on PostgreSQL, and a database that goes away"
	@scripts/browser --engine postgresql "$$(swift build --show-bin-path)/tepat" \
		-k "operator_day or database_away"
	@echo "==> Swift tests, the register on PostgreSQL"
	@rm -f out/statements
	@TEPAT_STATEMENTS=$(CURDIR)/out/statements scripts/postgres with scripts/swift-test postgresql --parallel \
		--skip-build $(CHECKED) --experimental-maximum-parallelization-width $(WIDTH) --skip '$(WITHOUT_REGISTER)'
	@echo "==> Every statement of that run, held against the rules for several servers"
	@scripts/cluster-check out/statements

wasm: ## Run the rules' cases as WebAssembly, built anew and as they are served
	@scripts/install test
	@echo "==> The rules as WebAssembly"
	@Wasm/build --check
	@Wasm/build
	@node Wasm/test.mjs .build-wasm/rules.wasm Sources/Assets/static/rules.wasm

wasm-update: ## Compile the rules for pages anew, after a change of Sources/Rules
	@scripts/install test
	@echo "==> Renewing Sources/Assets/static/rules.wasm"
	@Wasm/build --update
	@node Wasm/test.mjs Sources/Assets/static/rules.wasm

lint: ## Check the form of the source and who imports what
	@scripts/install run
	@scripts/lint

format: ## Put the Swift source into form
	@scripts/install run
	@echo "==> swift format"
	swift format --in-place --parallel --recursive Sources Tests Wasm Package.swift

bench: build ## Measure a register of the size of Lampung, and 156 operators at once; writes Benchmarks/results.md
	@scripts/install bench
	@echo "==> Measuring (about twelve minutes and 4 GB in a temporary folder)"
	@Benchmarks/lampung .build/release/tepat
	@echo "==> 156 operators at once for five minutes"
	@Benchmarks/operators --tepat .build/release/tepat

bench-link: build ## Measure how well records are linked, beside Splink on the same files; FULL=1 with four million rows
	@scripts/install bench
	@echo "==> Linking files of which the truth is known (about two minutes; ten and 7 GB of memory with FULL=1)"
	@Benchmarks/linkage/run .build/release/tepat $(if $(FULL),--full)

torture: build ## Kill imports and edits at random moments, walk the road of proposals and duplicates at random; KILLS=60 SEED=1 WALKS=1000
	@scripts/install bench
	@echo "==> Killing $(KILLS) imports"
	@scripts/torture .build/release/tepat --kills $(KILLS) --seed $(SEED)
	@echo "==> Killing the server 50 times while people edit"
	@scripts/torture-edits .build/release/tepat --kills 50 --seed $(SEED)
	@echo "==> The same on PostgreSQL, 50 kills each"
	@scripts/torture .build/release/tepat --engine postgresql --kills 50 --seed $(SEED)
	@scripts/torture-edits .build/release/tepat --engine postgresql --kills 50 --seed $(SEED)
	@echo "==> $(WALKS) walks over the road of proposals and over duplicates, and a fifth as many on PostgreSQL"
	@TEPAT_WALKS=$(WALKS) scripts/swift-test walks $(CHECKED) --filter 'RoadWalkTests|LinkWalkTests'
	@TEPAT_WALKS=$$(( $(WALKS) / 5 )) scripts/postgres with scripts/swift-test walks-postgresql $(CHECKED) \
		--skip-build --filter 'RoadWalkTests|LinkWalkTests'

attack: build ## Attack a demo server with wapiti, sqlmap and our fuzzer; MINUTES=15 SEED=1
	@scripts/install attack
	@echo "==> Attacking a demo server on this machine, for about $(MINUTES) minutes"
	@scripts/attack .build/release/tepat --minutes $(MINUTES) --seed $(SEED)

screens: build ## Take pictures of every screen into out/screens, and those of the handbook
	@scripts/install test
	@echo "==> Pictures of the screens"
	@TEPAT_HANDBOOK=docs/pictures/buku scripts/browser .build/release/tepat

clean: ## Remove what was built; registers in data/ stay
	@echo "==> Removing .build, .build-wasm, .venv, .venv-attack, .deno and out"
	rm -rf .build .build-wasm .venv .venv-attack .deno out
