#!/bin/sh
# Makes a backup of a registry, running or not: deploy/backup.sh FOLDER
# Takes the settings of the registry (REGISTRY_…) from the environment, and must run as its user. docs/backup.md says more.
set -eu
umask 077
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 64; }
exec java ${JAVA_OPTS:--Xmx256m} -jar "${REGISTRY_JAR:-$(dirname "$0")/../target/synapse-registry.jar}" backup "$1"
