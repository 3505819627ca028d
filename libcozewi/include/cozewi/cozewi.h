// SPDX-License-Identifier: MIT
#pragma once

// Everything at once.
#include <cozewi/client.h>
#include <cozewi/doctor.h>
#include <cozewi/envformat.h>
#include <cozewi/envkeys.h>
#include <cozewi/exchange.h>
#include <cozewi/exchangeexport.h>
#include <cozewi/future.h>
#include <cozewi/logging.h>
#include <cozewi/networkaccessmanager.h>
#include <cozewi/probe.h>
#include <cozewi/report.h>
#include <cozewi/runtime.h>
#include <cozewi/session.h>
#include <cozewi/skill.h>
#include <cozewi/text.h>
#include <cozewi/tokenwatcher.h>
#include <cozewi/valuekind.h>
