# Finds the tools that Kontor is built with; sourced by the other scripts. One clear sentence for what is missing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
  printf '\nKontor: %s\n' "$1" >&2
  exit 1
}

java_version() {
  "$1/bin/java" -version 2>&1 | sed -nE 's/.*version "([0-9]+).*/\1/p' | head -n 1
}

require_java() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ "$(java_version "$candidate")" = 25 ]; then
      export JAVA_HOME=$candidate
      export PATH="$JAVA_HOME/bin:$PATH"
      return
    fi
  done
  fail "a JDK 25 is needed and was not found in JAVA_HOME or the usual folders such as /usr/lib/jvm."
}

require_maven() {
  command -v mvn >/dev/null || fail "Maven 3.8 or newer is needed; please install 'maven'."
}

require_node() {
  command -v node >/dev/null || fail "Node 20 or newer is needed; please install 'nodejs'."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || fail "Node 20 or newer is needed; this is $(node --version)."
  command -v npm >/dev/null || fail "npm is needed; it usually comes with Node."
}

# Maven's own libraries use what newer JDKs warn about.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"

# Which Kontor is built: the tag and what came after it, or the commit. Outside a clone the pom's version stands.
version_flags=(-Dkontor.commit=)
if [ -e "$root/.git" ] && commit=$(git -C "$root" rev-parse HEAD 2>/dev/null); then
  version_flags=("-Dkontor.version=$(git -C "$root" describe --tags --always)" "-Dkontor.commit=$commit")
fi

maven() {
  (cd "$root/backend" && mvn -B -ntp -q "${version_flags[@]}" "$@")
}

# A fingerprint of files: names, sizes and times.
fingerprint() {
  (cd "$root" && find "$@" -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/target/*' \
    -printf '%p %s %T@\n' 2>/dev/null | sort | cksum)
}

# changed STAMP PATH...: true when the files differ from those of the last mark.
changed() {
  local stamp=$1
  shift
  [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$(fingerprint "$@")" ]
}

mark() {
  local stamp=$1
  shift
  mkdir -p "$(dirname "$stamp")"
  fingerprint "$@" >"$stamp"
}

install_frontend() {
  local stamp=$root/frontend/node_modules/.kontor-installed
  if changed "$stamp" frontend/package-lock.json; then
    echo "Installing the front end's packages ..."
    # not `npm ci`: it refuses a lock file whose optional packages for other systems the registry does not have
    (cd "$root/frontend" && npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null)
    mark "$stamp" frontend/package-lock.json
  fi
}

build_frontend() {
  local stamp=$root/frontend/node_modules/.kontor-built
  install_frontend
  if [ ! -f "$root/frontend/admin/dist/index.html" ] || [ ! -f "$root/frontend/portal/dist/index.html" ] \
    || [ ! -f "$root/frontend/widget/dist/kontor-register.js" ] || changed "$stamp" frontend; then
    echo "Building the front end ..."
    (cd "$root/frontend" && npm run --silent build)
    mark "$stamp" frontend
  fi
}

# What the packaged server is made of.
server_sources=(backend/src/main backend/pom.xml frontend/package-lock.json frontend/{build-options.ts,texts.js} frontend/{admin,portal,widget}/vite.config.ts frontend/{admin,portal,widget,kit,ui,api}/src)
server_stamp=$root/backend/target/.built

mark_backend() {
  mark "$server_stamp" "${server_sources[@]}"
}

build_backend() {
  if [ ! -f "$root/backend/target/quarkus-app/quarkus-run.jar" ] || changed "$server_stamp" "${server_sources[@]}"; then
    echo "Building the server (the first time fetches its libraries) ..."
    maven package -DskipTests
    mark_backend
  fi
}

build() {
  build_frontend
  build_backend
}

# The flags of the server, the same wherever it is started.
server_flags=(--enable-native-access=ALL-UNNAMED -XX:+UseCompactObjectHeaders -XX:+UseParallelGC -Xmx512m -Xlog:aot*=error -Djava.util.logging.manager=org.jboss.logmanager.LogManager)

server_app=$root/backend/target/quarkus-app
server_jar=$server_app/quarkus-run.jar

# What a start loads, links and compiles, kept for the next one: of this build, this Java and these flags only.
start_cache=$root/backend/target/start.aot

start_cache_key() {
  cat "$server_stamp" "$JAVA_HOME/release"
  echo "$server_app ${server_flags[*]}"
}

start_cache_fits() {
  [ -s "$start_cache" ] && [ "$(start_cache_key)" = "$(cat "$start_cache.key" 2>/dev/null)" ]
}

# In the background, at the lowest priority; the next start is the faster one.
train_start_cache() {
  local key
  key=$(start_cache_key)
  nice -n 19 "$root/scripts/train.sh" "$server_app" "$start_cache" "${server_flags[@]}" && echo "$key" >"$start_cache.key"
}
