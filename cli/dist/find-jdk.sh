# Sourced by install.sh and verify.sh: sets JAVA_HOME to a JDK 25 or newer, or says how to get one and exits 2.
# A JDK is a folder with bin/javac and a release file; its version is read, not run.

jdk_major() { # FOLDER → 25, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

jdk_folders() { # candidates, the likeliest first
  [ -n "${LEARN_JAVA_HOME:-}" ] && echo "$LEARN_JAVA_HOME"
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  jdk_javac=$(command -v javac 2>/dev/null) || jdk_javac=
  while [ -n "$jdk_javac" ] && [ -L "$jdk_javac" ]; do
    jdk_to=$(readlink "$jdk_javac")
    case $jdk_to in /*) jdk_javac=$jdk_to ;; *) jdk_javac=$(dirname "$jdk_javac")/$jdk_to ;; esac
  done
  [ -n "$jdk_javac" ] && dirname "$(dirname "$jdk_javac")"
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 25+ 2>/dev/null
  for jdk_folder in ${LEARN_JVM_DIR:-/usr/lib/jvm}/* /usr/java/* /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-${HOME:-/nonexistent}/.sdkman}"/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$jdk_folder" ] && echo "$jdk_folder"
  done
}

find_jdk() { # 25 itself wins over anything newer; the first of equals wins
  jdk_best= jdk_best_major=
  while IFS= read -r jdk_folder; do
    jdk_found=$(jdk_major "$jdk_folder")
    case $jdk_found in '' | *[!0-9]*) continue ;; esac
    if [ "$jdk_found" -eq 25 ]; then jdk_best=$jdk_folder jdk_best_major=25; break; fi
    if [ "$jdk_found" -gt 25 ] && [ -z "$jdk_best" ]; then jdk_best=$jdk_folder jdk_best_major=$jdk_found; fi
  done <<EOT
$(jdk_folders)
EOT
  [ -n "$jdk_best" ]
}

need_jdk_and_maven() {
  if ! find_jdk; then
    cat >&2 <<'EOT'
learn needs a JDK 25, and none was found (looked at JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN, macOS java_home).
learn 需要 JDK 25，但没有找到（已查找 JAVA_HOME、PATH、/usr/lib/jvm、SDKMAN、macOS java_home）。

  Linux            sudo apt install openjdk-25-jdk      or   sudo dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25              or   brew install --cask temurin@25
  Windows          wsl --install, then the Linux line inside WSL
  any of them      sdk install java 25-tem              (SDKMAN)

Then run this script again. If it is installed elsewhere:  JAVA_HOME=/that/folder ./install.sh
EOT
    exit 2
  fi
  if ! command -v "${MVN:-mvn}" >/dev/null 2>&1; then
    cat >&2 <<'EOT'
learn is built with Maven, and there is no 'mvn' on the PATH.
learn 用 Maven 构建，但 PATH 中没有 'mvn'。

  Linux            sudo apt install maven               or   sudo dnf install maven
  macOS            brew install maven
  Windows          wsl --install, then the Linux line inside WSL
  any of them      sdk install maven                    (SDKMAN)

Then run this script again.
EOT
    exit 2
  fi
  JAVA_HOME=$jdk_best
  export JAVA_HOME
  # Maven's own libraries use two JDK doors that 24+ warns about; the warnings are not the reader's business.
  MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  export MAVEN_OPTS
  if [ "$jdk_best_major" -ne 25 ]; then
    echo "Note: using JDK $jdk_best_major; learn is tested with 25. / 注意：正在使用 JDK $jdk_best_major；learn 在 25 上测试。"
  fi
}
