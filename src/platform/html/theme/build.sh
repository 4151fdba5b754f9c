#!/bin/sh
# Makes fjord.css anew from designsystemet.config.json. Needs no network.
set -e
cd "$(dirname "$0")/../../../.."
PATH="$PWD/node_modules/.bin:$PATH"
tokens=/tmp/ledelsesskolen-tokens
designsystemet tokens create --config src/platform/html/theme/designsystemet.config.json
designsystemet tokens build --tokens "$tokens" --out-dir "$tokens-css" --clean
cp "$tokens-css/fjord.css" src/platform/html/theme/fjord.css
# Paper is light, whatever the screen is.
sed -i "s/@media (prefers-color-scheme: light)/@media print, (prefers-color-scheme: light)/; s/@media (prefers-color-scheme: dark)/@media screen and (prefers-color-scheme: dark)/" src/platform/html/theme/fjord.css
biome format --write src/platform/html/theme/fjord.css
