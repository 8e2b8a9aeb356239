#!/usr/bin/env bash
# Backs up the data folder of the embedded database: settings' secrets, database and certificates; the search index is
# left out, for it is made anew from the database.
#
#   backup.sh DATA TARGET [KEPT]     e.g. backup.sh /var/lib/hocvuso/data /var/backups/hocvuso 14
#
# The system must be stopped, or the copy would not be whole: with systemd
#   systemctl stop hocvuso && backup.sh …; systemctl start hocvuso
# Restore: stop the system, move the old data folder away, and unpack: tar -xzf FILE -C /var/lib/hocvuso
set -euo pipefail

data=${1:?the data folder}
target=${2:?the folder for backups}
kept=${3:-14}

[ -d "$data/database" ] || { echo "There is no database in $data" >&2; exit 2; }
if [ -s "$data/database/server.pid" ] && kill -0 "$(cat "$data/database/server.pid")" 2>/dev/null; then
  echo "The database of $data is running. Stop the system first." >&2
  exit 3
fi

umask 077
mkdir -p "$target"
file=$target/hocvuso-$(date +%Y%m%d-%H%M%S).tar.gz
tar -czf "$file.part" -C "$(dirname "$data")" \
  --exclude="$(basename "$data")/search" --exclude="$(basename "$data")/server" \
  --exclude="$(basename "$data")/database-programs" --exclude="$(basename "$data")/logs" \
  "$(basename "$data")"
tar -tzf "$file.part" >/dev/null
mv "$file.part" "$file"
echo "$file"

# The oldest go once there are more than are to be kept.
find "$target" -maxdepth 1 -name 'hocvuso-*.tar.gz' | sort -r | tail -n "+$((kept + 1))" | xargs -r rm --
