// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/wire/frame.h"

#include <string>
#include <string_view>

namespace Vitrine::GuestOs {

/// Answers one request about files with its whole frames, Done included. Runs on a worker. `payload` has been checked
/// by isFileRequest().
[[nodiscard]] std::string answerFileRequest(Wire::Type type, std::uint32_t id, std::uint32_t epoch,
                                            const std::string &payload);

/// Whether a request about files keeps the rules: all fields there, absolute paths without NUL, bounded sizes.
[[nodiscard]] bool isFileRequest(Wire::Type type, std::string_view payload);

/// Done, as every request's last frame.
void writeDone(std::string &out, std::uint32_t id, std::uint32_t epoch, int number = 0, std::string_view words = {});

} // namespace Vitrine::GuestOs
