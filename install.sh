#!/bin/sh
# Builds learn and installs it for this user. Run again at any time: it upgrades in place and keeps workspaces.
set -eu

usage() {
  cat <<'EOT'
Usage: ./install.sh [--prefix DIR] [--workspace DIR] [--lang en|zh] [--uninstall]

  --prefix DIR      where learn goes (default ~/.local: program in share/learn, command in bin/learn)
  --workspace DIR   your exercise folder (default ~/learn, or the one you have)
  --lang en|zh      language of the course from now on
  --uninstall       removes the program; workspaces and progress stay
EOT
}

top=$(cd "$(dirname "$0")" && pwd)
prefix= workspace= lang= uninstall=
while [ $# -gt 0 ]; do
  case $1 in
    --prefix | --workspace | --lang)
      [ $# -ge 2 ] || { echo "install.sh: $1 needs a value" >&2; usage >&2; exit 2; }
      case $1 in --prefix) prefix=$2 ;; --workspace) workspace=$2 ;; --lang) lang=$2 ;; esac
      shift 2 ;;
    --uninstall) uninstall=1; shift ;;
    -h | --help) usage; exit 0 ;;
    *) echo "install.sh: unknown option '$1'" >&2; usage >&2; exit 2 ;;
  esac
done
case $lang in '' | en | zh) ;; *) echo "install.sh: --lang is en or zh, not '$lang'" >&2; exit 2 ;; esac
if [ -z "$prefix" ]; then
  [ -n "${HOME:-}" ] || { echo "install.sh: HOME is not set; say where learn goes: ./install.sh --prefix DIR" >&2; exit 2; }
  prefix=$HOME/.local
fi
case $prefix in /*) ;; *) prefix=$(pwd)/$prefix ;; esac
case $workspace in '' | /*) ;; *) workspace=$(pwd)/$workspace ;; esac
home=$prefix/share/learn
command=$prefix/bin/learn

if [ -n "$uninstall" ]; then
  if [ ! -e "$home/bin/learn" ]; then echo "learn is not installed in $prefix."; exit 0; fi
  rm -rf "$home"
  if [ -L "$command" ]; then rm -f "$command"; fi
  echo "Removed learn from $prefix. Your workspaces and progress are untouched."
  exit 0
fi

. "$top/cli/dist/find-jdk.sh"
need_jdk_and_maven
echo "JDK $jdk_best_major: $JAVA_HOME"

mkdir -p "$prefix/share" "$prefix/bin" 2>/dev/null && [ -w "$prefix/share" ] && [ -w "$prefix/bin" ] || {
  echo "install.sh: cannot write to $prefix. Choose another folder: ./install.sh --prefix DIR" >&2; exit 2; }
if [ -e "$command" ] && [ ! -L "$command" ]; then
  echo "install.sh: $command exists and is not ours. Move it away, or choose another folder: --prefix DIR" >&2; exit 2
fi

echo "Building (the first time Maven fetches what it needs; later builds need no network) …"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
build() { (cd "$top" && "${MVN:-mvn}" -q "$@" -Dmaven.test.skip=true -pl cli/dist -am package) >"$log" 2>&1; }
# Offline first: a second run, or a machine without network, needs nothing from outside.
if ! build -o; then
  if ! build; then
    tail -n 30 "$log" >&2
    echo "install.sh: the build failed; the last lines are above. Without network? Run it once with network." >&2
    exit 2
  fi
fi

# The new tree is complete before the old one goes.
rm -rf "$home.new" "$home.old"
cp -R "$top/cli/dist/target/learn" "$home.new"
chmod +x "$home.new/bin/learn"
printf '%s\n' "$JAVA_HOME" >"$home.new/jdk"
if [ -e "$home" ]; then mv "$home" "$home.old"; fi
mv "$home.new" "$home"
rm -rf "$home.old"
ln -sf "$home/bin/learn" "$command"
echo "Installed: $command"
# From here on everything works; with its caches it starts in a fraction of the time. They say themselves what is in the way.
echo "Preparing fast starts (some seconds) …"
"$home/bin/learn" train || echo "Going on without."
echo

set -- welcome
if [ -n "$workspace" ]; then set -- "$@" -w "$workspace"; fi
if [ -n "$lang" ]; then set -- "$@" --lang "$lang"; fi
exec "$command" "$@"
