# "make" lists the targets; each does what its line says.

# The date the committed reports stand for, so that they come out the same at any time.
AS_OF := 2024-01-15
# On Linux the Swift libraries go into the binary, so that it runs alone; macOS brings them along.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
RELEASE := swift build -c release --product labmetrics $(STATIC)
# Where archives made for benchmarks, and their tables, are kept.
BENCH := .build/bench
COMMAND = $(shell $(RELEASE) --show-bin-path)/labmetrics

.DEFAULT_GOAL := help
.PHONY: help setup build install install-files uninstall report test test-long fuzz sanitize bench bench-data check lint fresh clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## Install what the build needs, only what is missing
	@.ci/setup

build: setup ## Build the command for use; debug information is kept beside it
	$(RELEASE)
	@.ci/strip $(COMMAND)

# Where "make install" puts things; DESTDIR goes before it, for those who make packages.
PREFIX := /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share

install: build install-files ## Install the command, its completions and its manual below PREFIX (/usr/local)

install-files:
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
	  $(SHARE)/fish/vendor_completions.d $(SHARE)/man/man1
	install -m 755 $(COMMAND) $(DESTDIR)$(PREFIX)/bin/labmetrics
	$(COMMAND) --generate-completion-script bash > $(SHARE)/bash-completion/completions/labmetrics
	$(COMMAND) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_labmetrics
	$(COMMAND) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/labmetrics.fish
	install -m 644 Manual/labmetrics.1 $(SHARE)/man/man1/labmetrics.1

uninstall: ## Take away what "make install" put below PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/labmetrics $(SHARE)/bash-completion/completions/labmetrics \
	  $(SHARE)/zsh/site-functions/_labmetrics $(SHARE)/fish/vendor_completions.d/labmetrics.fish \
	  $(SHARE)/man/man1/labmetrics.1

report: build ## Write reports/ from the example documents in seeds/
	$(COMMAND) report seeds --out reports --as-of $(AS_OF)

test: setup ## Run the tests
	swift test

test-long: setup ## Run the tests with the rows that take minutes, on an optimised command
	$(RELEASE)
	LABMETRICS_LONG=1 LABMETRICS_COMMAND=$(COMMAND) swift test

fuzz: setup ## Run each fuzzer for SECONDS (60), from the pages in ARCHIVE (seeds)
	Tests/Fuzzing/fuzz.sh $(or $(SECONDS),60) $(or $(ARCHIVE),seeds)

# On Linux the linker must be LLVM's, and Swift has no sanitizer for undefined behaviour: there the C code alone ends a
# test that does what C does not define. swift-argument-parser leaves an array behind when a command ends, which is no
# fault of memory use, so leaks are not told. Tests of the command run an optimised one, which they start some thousand
# times; it takes ten times its memory then, so few run at once.
SANITIZER := address
SANITIZE := --sanitize=$(SANITIZER)
ifeq ($(shell uname),Linux)
SANITIZE += -Xswiftc -use-ld=lld
ifeq ($(SANITIZER),undefined)
SANITIZE := -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined
endif
endif

SANITIZED := .build-$(SANITIZER)

sanitize: export LABMETRICS_SANITIZER := $(SANITIZER)
sanitize: export ASAN_OPTIONS := detect_leaks=0
# A second of sleep at the end would let other threads go on after an interrupted run has cleared up.
sanitize: export TSAN_OPTIONS := suppressions=$(CURDIR)/Tests/Sanitizers/thread.txt:atexit_sleep_ms=0
sanitize: setup ## Run the tests under the sanitizer SANITIZER: address, thread or undefined
	swift test --scratch-path $(SANITIZED) $(SANITIZE) --skip CommandTests
	swift build -c release --product labmetrics --scratch-path $(SANITIZED) $(SANITIZE)
	LABMETRICS_COMMAND=$(CURDIR)/$(SANITIZED)/release/labmetrics LABMETRICS_PROCESSES=4 swift test --filter CommandTests

bench-data: ## Make an archive of TIMES (10) times the pages in ARCHIVE (seeds)
	python3 Tests/Bench/make_pages.py $(or $(ARCHIVE),seeds) $(BENCH)/$(notdir $(abspath $(or $(ARCHIVE),seeds)))-$(or $(TIMES),10)-times \
	  --times $(or $(TIMES),10)

bench: build ## Measure ARCHIVE (seeds) RUNS (7) times, beside peer_*.py in PEERS, and 3 and 10 times the pages; KEEP=NAME keeps it
	@mkdir -p $(BENCH)
	python3 Tests/Bench/bench.py --command $(COMMAND) --archive $(or $(ARCHIVE),seeds) --runs $(or $(RUNS),7) \
	  --data $(BENCH) --table $(BENCH)/table.md $(if $(PEERS),--peers $(PEERS)) $(if $(KEEP),--keep $(KEEP)) \
	  $(addprefix --fresh ,$(FRESH))

check: setup lint fresh ## Check format, warnings, tests and that reports/ is up to date
	LABMETRICS_WARNINGS=error LABMETRICS_COMMAND=$(COMMAND) swift test \
	  --explicit-target-dependency-import-check error

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

fresh: build
	@.ci/compare-reports $(COMMAND) $(AS_OF)

clean: ## Remove what was built; reports/ stays
	swift package clean
