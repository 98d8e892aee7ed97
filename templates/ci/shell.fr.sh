#!/usr/bin/env bash
# Télécharge okr et contrôle les objectifs, partout où tourne un shell : `bash okr-ci.sh`.
#
# OKR_RELEASES doit dire où sont les archives d'okr. À cette adresse se trouve
# okr-VERSION-linux-ARCHITECTURE.tar.gz et, à côté, le même nom avec .sha256 à la fin.
# Les rapports vont dans le dossier OKR_REPORTS, dans celui-ci si rien n'est dit.
set -euo pipefail
releases=${OKR_RELEASES:?doit dire où sont les archives d’okr}
version={{version}}
# Le SHA-256 de l'archive. S'il n'est pas écrit ici, le fichier à côté de l'archive le donne : cela
# montre que l'archive est arrivée entière, pas que c'est encore celle que vous avez vérifiée.
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
