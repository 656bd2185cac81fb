// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include "engine/model/json.h"

namespace Vitrine::Cli {

namespace {

class ImageListRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().images.list(), [this](const QList<ImageInfo> &images) {
                if (json()) {
                    printJson(listToJson(images));
                } else {
                    Table table({tr("NAME"), tr("STATE"), tr("SIZE"), tr("KERNEL"), tr("DESCRIPTION")});
                    for (const ImageInfo &image : images) {
                        table.addRow({image.name, image.built ? tr("built") : tr("not built"),
                                      image.built ? sizeWords(image.diskBytes)
                                                  : tr("%1 to fetch").arg(sizeWords(image.downloadBytes)),
                                      image.kernelVersion.isEmpty() ? QStringLiteral("-") : image.kernelVersion,
                                      image.description});
                    }
                    print(table.text());
                }
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

} // namespace

Command imageListCommand()
{
    Usage usage;
    usage.path = QStringLiteral("image list");
    usage.summary = Run::tr("List the images that machines boot, built or not");
    return {usage, makes<ImageListRun>()};
}

} // namespace Vitrine::Cli
