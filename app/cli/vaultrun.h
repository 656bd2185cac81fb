// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run.h"

namespace Vitrine::Cli {

/// A command that may have to open the encrypted file of secrets.
class VaultRun : public Run
{
    Q_OBJECT

public:
    using Run::Run;

protected:
    /// Asks for the passphrase on the terminal, twice when there is no file yet; or takes the first line of the file
    /// that --passphrase-file names.
    void openVault(const SecretPlaces &places, std::function<void()> next);
    [[nodiscard]] static Option passphraseOption();

private:
    [[nodiscard]] Result<SecretValue> passphrase(bool isNew);
};

} // namespace Vitrine::Cli
