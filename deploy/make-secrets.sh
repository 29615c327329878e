#!/bin/sh
# Makes the password of the database, once, and writes it where compose.postgres.yml looks for it.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets
if [ -e secrets/database-password ]; then
  echo 'deploy/secrets/database-password is there already. Nothing was changed.'
  exit 0
fi
password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
# The folder is closed to others; the containers read the files as users of their own.
umask 022
printf '%s' "$password" > secrets/database-password
printf 'postgres://bell_lap:%s@postgres:5432/bell_lap' "$password" > secrets/database-url
echo 'Wrote deploy/secrets/database-password and deploy/secrets/database-url.'
