// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/buildproblem.h"

#include "engine/image/words.h"

#include <QLocale>
#include <QRegularExpression>

namespace Vitrine::Image {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

Error noSpace(const QString &image, const QString &directory, qint64 neededBytes, qint64 freeBytes)
{
    return {
        ErrorCode::NoSpace,
        Words::tr("Cannot make the image %1: it needs about %2 in %3, and %4 is free. Make room there and try again.")
            .arg(image, sizeText(neededBytes), directory, sizeText(freeBytes)),
        {}};
}

Error missingProgram(const QString &image, const QString &program, const QString &package)
{
    return {ErrorCode::HostLacks,
            Words::tr("Cannot make the image %1: %2 is not on this computer. Install the package %3 and try again.")
                .arg(image, program, package),
            {}};
}

Error buildProblem(const QString &image, const Error &raw)
{
    static const QRegularExpression space(
        QStringLiteral("No space left on device|enough free space|Could not allocate block|Disk quota exceeded"));
    static const QRegularExpression rights(
        QStringLiteral("unshare failed|unshare: (cannot|mount|write)|newuidmap|newgidmap|subuid|subgid|user namespaces?"
                       "|unprivileged_userns"));
    static const QRegularExpression archive(QStringLiteral("libarchive"));
    static const QRegularExpression release(QStringLiteral("does not have a Release file|404 +Not Found"));
    static const QRegularExpression network(
        QStringLiteral("Temporary failure resolving|Could not resolve|Could not connect|Unable to connect|Connection "
                       "(timed out|refused|failed)"
                       "|Network is unreachable|No route to host|Failed to fetch|Could not handshake|Certificate "
                       "verification failed"));
    static const QRegularExpression signature(
        QStringLiteral("is not signed|NO_PUBKEY|EXPKEYSIG|signatures? (were|was|couldn't)"));

    if (raw.code == ErrorCode::HostLacks && !raw.message.isEmpty())
        return raw;
    if (space.match(raw.detail).hasMatch()) {
        return {ErrorCode::NoSpace,
                Words::tr("Cannot make the image %1: the disk is full. Make room and try again; "
                          "what is fetched already is kept.")
                    .arg(image),
                raw.detail};
    }
    if (archive.match(raw.detail).hasMatch()) {
        return {ErrorCode::HostLacks,
                Words::tr("Cannot make the image %1: mke2fs on this computer cannot read archives. "
                          "Install the package libarchive13t64 and try again.")
                    .arg(image),
                raw.detail};
    }
    if (release.match(raw.detail).hasMatch()) {
        return {ErrorCode::Unreachable,
                Words::tr("Cannot make the image %1: this computer's Debian mirror does not carry what it is "
                          "made of. Name another mirror in the sources of apt and try again.")
                    .arg(image),
                raw.detail};
    }
    if (signature.match(raw.detail).hasMatch()) {
        return {ErrorCode::Rejected,
                Words::tr("Cannot make the image %1: the packages are not signed by Debian. Update the package "
                          "debian-archive-keyring, check the mirror and try again.")
                    .arg(image),
                raw.detail};
    }
    if (network.match(raw.detail).hasMatch()) {
        return {ErrorCode::Unreachable,
                Words::tr("Cannot fetch the packages of the image %1. Check the network and the proxy settings "
                          "and try again; what is fetched already is kept.")
                    .arg(image),
                raw.detail};
    }
    if (rights.match(raw.detail).hasMatch()) {
        return {ErrorCode::HostLacks,
                Words::tr("Cannot make the image %1: this computer does not allow it to this account. It needs user "
                          "namespaces, the package uidmap and a range of ids in /etc/subuid and "
                          "/etc/subgid.")
                    .arg(image),
                raw.detail};
    }
    return {raw.code,
            Words::tr("Cannot make the image %1. The details tell what failed; try again when that is put right.")
                .arg(image),
            raw.detail};
}

} // namespace Vitrine::Image
