#!/bin/sh
# Cold `learn check` of one exercise, from the outside: process start to exit. Prints machine, JDK, commit, p50 and p95.
#   bench/cold-check.sh [EXERCISE] [RUNS] [TREE]     (default: ch02-countdown 21 cli/dist/target/learn)
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
exercise=${1:-ch02-countdown} runs=${2:-21} tree=${3:-$top/cli/dist/target/learn}
. "$top/cli/dist/find-jdk.sh"
need_jdk_and_maven
LEARN_JAVA_HOME=$JAVA_HOME
export LEARN_JAVA_HOME
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
HOME=$home
export HOME
"$tree/bin/learn" next "$exercise" >/dev/null
folder=$(echo "$exercise" | tr - _)
cp "$tree/course/solutions/$folder/"*.java "$home/learn/src/$folder/"
"$tree/bin/learn" check "$exercise" >/dev/null # warms the file cache, and shows that it passes
i=0
while [ "$i" -lt "$runs" ]; do
  start=$(date +%s%N)
  "$tree/bin/learn" check "$exercise" >/dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
  i=$((i + 1))
done | sort -n >"$home/times"
nth() { sed -n "$1p" "$home/times"; }
echo "$(uname -srm), $(getconf _NPROCESSORS_ONLN) cores; JDK $jdk_best_major; commit $(git -C "$top" rev-parse --short HEAD 2>/dev/null || echo unknown)"
echo "cold check of $exercise, $runs runs: p50 $(nth $((runs / 2 + 1))) ms, p95 $(nth $((runs * 95 / 100 + 1))) ms, min $(nth 1) ms"
