// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Vitrine::GuestOs {

/// The whole of a small file, at most 1 MiB; empty when it cannot be read.
[[nodiscard]] std::string readWhole(const std::string &path);
/// Writes a small file at once; false and errno when it cannot.
bool writeWhole(const std::string &path, std::string_view bytes, unsigned mode = 0644);
/// All of it, or the file is as it was; errno says why.
bool appendWhole(const std::string &path, std::string_view bytes);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);
/// A whole decimal number of 32 bits.
[[nodiscard]] std::optional<std::uint32_t> toNumber(std::string_view text);
[[nodiscard]] std::string trimmed(std::string_view text);

} // namespace Vitrine::GuestOs
