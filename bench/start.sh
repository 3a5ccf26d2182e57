#!/bin/sh
# How long the packaged portal takes to become ready and how much memory it needs, on JDK 17 plain, on 17 with AppCDS
# and on 25 with the AOT cache. Brings its own PostgreSQL and Azure. Each variant is trained once where it learns.
#
#   bench/start.sh            JAVA_17 and JAVA_25 name the two JDKs, RUNS the starts of each
set -eu
cd "$(dirname "$0")/.."

JAVA_17=${JAVA_17:-/usr/lib/jvm/java-17-openjdk-amd64}
JAVA_25=${JAVA_25:-/usr/lib/jvm/temurin-25-jdk-amd64}

JAVA_HOME=$JAVA_25 ./mvnw -q -DskipTests -DskipITs \
  -Dquarkus.package.jar.appcds.enabled=true -Dquarkus.package.jar.appcds.use-aot=true package
./mvnw -q dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
exec "$JAVA_17/bin/java" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Druns="${RUNS:-3}" \
  io.gallerist.bench.StartBench "$JAVA_17" "$JAVA_25"
