// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ctrl+C.
//
//   1. The first one asks the work to stop, so that files half written are removed and the exit
//      code is 130.
//   2. Work that does not hear it (a read from a terminal, a foreign library) is ended after two
//      seconds.
//   3. The second one ends the program at once.

#include "app/cli/interrupt.h"

#include "app/cli/program.h"

#include <csignal>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace quern::cli {
namespace {

std::stop_source stopSource;
int wakeUp[2] = {-1, -1};

// A signal handler may do next to nothing; asking threads to stop is not among it. A byte in a pipe
// is.
void onSignal(int) {
  const char byte = 0;
  static_cast<void>(!::write(wakeUp[1], &byte, 1));
}

void waitForSignal() {
  char byte = 0;
  if (::read(wakeUp[0], &byte, 1) != 1) return;
  stopSource.request_stop();  // 1
  pollfd again{.fd = wakeUp[0], .events = POLLIN, .revents = 0};
  ::poll(&again, 1, 2000);
  ::_exit(static_cast<int>(ExitCode::interrupted));  // 2, 3
}

}  // namespace

void watchForInterrupt() {
  if (::pipe(wakeUp) != 0) return;  // then Ctrl+C simply ends the program
  struct sigaction action{};
  action.sa_handler = onSignal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(signal, &action, nullptr);
  std::thread(waitForSignal).detach();
}

std::stop_token interruptToken() { return stopSource.get_token(); }

}  // namespace quern::cli
