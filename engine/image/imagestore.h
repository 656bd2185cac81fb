// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/image.h"
#include "engine/model/pending.h"

#include <QObject>

#include <memory>

namespace Vitrine::Image {

/// The files a machine boots from. They never change once made: a rebuild makes new ones beside them, and the old ones
/// go when no machine uses them any more.
struct BootFiles
{
    QString vmlinux;   ///< uncompressed kernel for PVH boot
    QString bzImage;   ///< the same kernel, the slower fallback
    QString initramfs; ///< guest agent and the modules it loads
    QString baseDisk;  ///< raw ext4, read-only
    ImageConfig config;
};

/// The images of one store: known recipes, what of them is built, and the building.
class ImageStore : public QObject
{
    Q_OBJECT

public:
    static constexpr auto defaultImage = "vitrine/debian-13";

    /// `guestProgram`: the static guest agent; `resourcesDir`: sample agent and project that go into the image.
    ImageStore(const QString &imagesDir, const QString &guestProgram, const QString &resourcesDir,
               QObject *parent = nullptr);
    ~ImageStore() override;

    [[nodiscard]] QList<ImageInfo> list() const;
    /// Boot files of a built image; NotFound (unknown name: the message lists the known ones) or WrongState (known, not
    /// built yet). Packs the initramfs anew when the guest agent changed since.
    [[nodiscard]] Pending<BootFiles> bootFiles(const QString &name);
    /// Makes the image; ready at once when it is up to date; a second call joins the first.
    [[nodiscard]] Pending<ImageInfo> build(const QString &name);
    void cancelBuild(const QString &name);

Q_SIGNALS:
    void progress(const Vitrine::ImageProgress &progress);
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Image
