// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/imagebuilder.h"
#include "app/cli/words.h"

#include <csignal>

namespace Vitrine::Cli {

namespace {

class ImageBuildRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({QStringLiteral("images")}, [this] {
            m_builder = std::make_unique<ImageBuilder>(nouns(), arguments().words().first());
            ask(m_builder->build(), [this](const ImageInfo &image) {
                if (json())
                    printJson(image.toJson());
                else
                    print(tr("%1 is ready (%2).").arg(image.name, sizeWords(image.diskBytes)) + QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }

    void interrupt(int number) override
    {
        if (number == SIGWINCH)
            return;
        if (m_interrupted != 0 || !m_builder)
            return end(128 + number);
        m_interrupted = number;
        m_builder->cancel();
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
    void failed(const Error &error) override
    {
        if (m_interrupted != 0) {
            note(tr("Stopped. What is fetched already is kept."));
            return end(128 + m_interrupted);
        }
        Run::failed(error);
    }

private:
    std::unique_ptr<ImageBuilder> m_builder;
    int m_interrupted = 0;
};

} // namespace

Command imageBuildCommand()
{
    Usage usage;
    usage.path = QStringLiteral("image build");
    usage.words = QStringLiteral("NAME");
    usage.summary = Run::tr("Make an image, or make it anew when its recipe has changed");
    usage.more = Run::tr("Ctrl+C stops it; the next try goes on with what is fetched already.");
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<ImageBuildRun>()};
}

} // namespace Vitrine::Cli
