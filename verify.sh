#!/bin/sh
# Runs every test: units, golden screens, end-to-end on a miniature track, and the matrix of the course.
set -eu
cd "$(dirname "$0")"
. cli/dist/find-jdk.sh
need_jdk_and_maven
echo "JDK $jdk_best_major: $JAVA_HOME"
for optional in bwrap rustc; do
  command -v "$optional" >/dev/null 2>&1 || echo "Note: no $optional here; what needs it says SKIPPED."
done
exec "${MVN:-mvn}" -B -ntp verify "$@"
