// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/attempt.h"

#include <new>

namespace quern::ui {

std::optional<Error> attempt(const std::function<void()>& work) {
  try {
    work();
  } catch (const Cancelled&) {
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  } catch (const std::bad_alloc&) {
    return Error({tr("There is not enough memory left for this.")}, {},
                 {tr("Close other programs, or work on fewer rows or columns.")});
  } catch (const std::exception& exception) {
    return Error({tr("Something went wrong inside Quern: %1"), exception.what()}, {},
                 {tr("Save your work under another name, and please report this message.")});
  }
  return std::nullopt;
}

}  // namespace quern::ui
