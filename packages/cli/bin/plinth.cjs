#!/usr/bin/env node
require('../dist/plinth.cjs');
