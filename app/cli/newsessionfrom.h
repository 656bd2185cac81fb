// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/progressline.h"
#include "app/cli/run.h"
#include "engine/exchange/newfromfolder.h"
#include "engine/exchange/newfromgit.h"

namespace Vitrine::Cli {

/// `vitrine session create --from DIR|URL`: looks at the folder, says what would be taken and asks, then makes the
/// session with it. Ctrl+C leaves no session.
class NewSessionFrom : public Run
{
    Q_OBJECT

public:
    using Run::Run;
    void start() override;
    void interrupt(int number) override;

protected:
    void failed(const Error &error) override;

private:
    void lookAt(const QString &folder);
    void show(const Exchange::HostTree &tree);
    void make(std::function<Exchange::NewWithFiles *(const NewSession &request)> operation);
    void ended(const Result<Exchange::NewWorkspace> &made);

    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<Exchange::NewWithFiles> m_operation;
    ProgressLine m_line;
    int m_interrupted = 0;
};

/// --from and what belongs to it.
[[nodiscard]] QList<Option> fromOptions();

} // namespace Vitrine::Cli
