#!/usr/bin/env bash
# Fetches okr and checks the objectives, wherever a shell runs: `bash okr-ci.sh`.
#
# OKR_RELEASES has to say where the archives of okr are. At that address lie
# okr-VERSION-linux-ARCHITECTURE.tar.gz and, beside it, the same name with .sha256 at its end.
# Reports are written into the folder OKR_REPORTS, this one where none is given.
set -euo pipefail
releases=${OKR_RELEASES:?has to say where the archives of okr are}
version={{version}}
# The SHA-256 of the archive. Where none is written, the file beside the archive tells it, which
# shows that the archive came whole, but not that it is still the one that you have looked at.
sum=""
cd "$(dirname "$0")"
reports=$(realpath "${OKR_REPORTS:-.}")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
archive=okr-$version-linux-$(uname -m).tar.gz
get() { curl --fail --silent --show-error --location --retry 3 "$releases/$1"; }
get "$archive" >"$work/okr.tar.gz"
[ -n "$sum" ] || sum=$(get "$archive.sha256" | cut -c 1-64)
echo "$sum  $work/okr.tar.gz" | sha256sum --check
tar --extract --gzip --file "$work/okr.tar.gz" --directory "$work" --strip-components=1
PATH=$work/bin:$PATH

cd {{folder}}
status=0
okr lint --format full --output "sarif=$reports/okr.sarif" \
  --output "junit=$reports/okr-junit.xml" || status=$?
okr fmt --check || status=$?
exit "$status"
