#!/bin/sh
# Restores a backup to an empty database and a store: deploy/restore.sh FOLDER [DUMP], the newest dump if none is named.
# Takes the settings of the registry (REGISTRY_…) from the environment, and must run as its user. docs/backup.md says more.
set -eu
umask 077
[ $# -eq 1 ] || [ $# -eq 2 ] || { echo "usage: $0 FOLDER [DUMP]" >&2; exit 64; }
exec java ${JAVA_OPTS:--Xmx256m} -jar "${REGISTRY_JAR:-$(dirname "$0")/../target/synapse-registry.jar}" restore "$@"
