#!/bin/sh
# Strata of Bedrock Linux and their mirrors
set -e
MIRROR=${MIRROR:-https://mirror.us-west-2.example.org/void}
brl fetch --mirror "$MIRROR" void
brl status
brl which ls
for s in $(brl list); do
  echo "$s"
done
