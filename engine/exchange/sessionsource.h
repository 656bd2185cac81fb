// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/newfromfolder.h"
#include "engine/exchange/newfromgit.h"

#include <variant>

namespace Vitrine::Exchange {

/// What a new session begins with: nothing, a folder that was looked at, or a git address.
using SessionSource = std::variant<std::monostate, HostTree, GitAddress>;

/// The operation that makes it; not of nothing.
[[nodiscard]] inline std::unique_ptr<NewWithFiles> makeNewWithFiles(Api::Nouns engine, const NewSession &request,
                                                                    const SessionSource &source)
{
    if (const auto *tree = std::get_if<HostTree>(&source))
        return std::make_unique<NewFromFolder>(engine, request, *tree);
    if (const auto *address = std::get_if<GitAddress>(&source))
        return std::make_unique<NewFromGit>(engine, request, *address, QStringList());
    return nullptr;
}

} // namespace Vitrine::Exchange
