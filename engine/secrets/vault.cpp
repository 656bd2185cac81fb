// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/vault.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QtEndian>

#include <cstring>
#include <sodium.h>

namespace Vitrine::Secrets {

namespace {

constexpr QByteArrayView mark("Vitrvlt1");
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype headSize = 8 + 8 + 8 + saltSize;
constexpr qint64 maxFile = qint64(4) << 20;
// A file that somebody changed must not take this computer's memory.
constexpr quint64 maxOperations = 16;
constexpr quint64 maxMemory = quint64(1) << 30;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Secrets", text);
}

const unsigned char *bytesOf(const char *bytes)
{
    return static_cast<const unsigned char *>(static_cast<const void *>(bytes));
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return static_cast<unsigned char *>(static_cast<void *>(bytes.data()));
}

quint64 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint64>(bytes.constData() + at);
}

void append(QByteArray &bytes, quint64 number)
{
    char text[8];
    qToLittleEndian(number, text);
    bytes.append(text, sizeof text);
}

Result<LockedBytes> keyFrom(const LockedBytes &passphrase, const QByteArray &head)
{
    LockedBytes key(keySize);
    if (key.isEmpty() || crypto_pwhash(key.unsignedData(), keySize, passphrase.view().data(), passphrase.size(),
                                       bytesOf(head.constData()) + 24, numberAt(head, 8),
                                       std::size_t(numberAt(head, 16)), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::HostLacks, tr("Not enough memory is free to open the file of secrets."));
    return key;
}

} // namespace

Vault::Vault(QString file, QByteArray head, LockedBytes key)
    : m_file(std::move(file)), m_head(std::move(head)), m_key(std::move(key))
{
}

Result<std::unique_ptr<Vault>> Vault::create(const QString &file, const LockedBytes &passphrase, const VaultCost &cost)
{
    if (QFile::exists(file))
        return fail(ErrorCode::AlreadyExists, tr("There is a file of secrets already: %1").arg(file));
    if (sodium_init() < 0)
        return fail(ErrorCode::HostLacks, tr("Encryption cannot be set up on this computer."));
    QByteArray head = mark.toByteArray();
    append(head, cost.operations);
    append(head, cost.memoryBytes);
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), std::size_t(saltSize));
    head += salt;
    auto key = keyFrom(passphrase, head);
    if (!key)
        return std::unexpected(key.error());
    std::unique_ptr<Vault> vault(new Vault(file, head, std::move(*key)));
    if (const auto saved = vault->save(); !saved)
        return std::unexpected(saved.error());
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::open(const QString &file, const LockedBytes &passphrase)
{
    QFile stored(file);
    if (!stored.exists())
        return fail(ErrorCode::NotFound, tr("There is no file of secrets."));
    if (!stored.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Failed, tr("Cannot read the file of secrets %1.").arg(file), stored.errorString());
    if (sodium_init() < 0)
        return fail(ErrorCode::HostLacks, tr("Encryption cannot be set up on this computer."));
    const QByteArray all = stored.read(maxFile + 1);
    const auto corrupt = [&] {
        return fail(ErrorCode::Corrupt, tr("%1 is no file of secrets, or it is damaged.").arg(file));
    };
    if (all.size() > maxFile || all.size() < headSize + nonceSize + tagSize || !all.startsWith(mark))
        return corrupt();
    const QByteArray head = all.left(headSize);
    const quint64 operations = numberAt(head, 8);
    const quint64 memory = numberAt(head, 16);
    if (operations < 1 || operations > maxOperations || memory < crypto_pwhash_MEMLIMIT_MIN || memory > maxMemory)
        return corrupt();
    auto key = keyFrom(passphrase, head);
    if (!key)
        return std::unexpected(key.error());
    const qsizetype sealed = all.size() - headSize - nonceSize;
    LockedBytes plain{std::size_t(sealed)}; // the tag's bytes are left over, so it is never empty
    if (plain.isEmpty())
        return fail(ErrorCode::HostLacks, tr("Not enough memory is free to open the file of secrets."));
    unsigned long long size = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            plain.unsignedData(), &size, nullptr, bytesOf(all.constData()) + headSize + nonceSize,
            static_cast<unsigned long long>(sealed), bytesOf(head.constData()), std::size_t(headSize),
            bytesOf(all.constData()) + headSize, key->unsignedData()) != 0)
        return fail(ErrorCode::Rejected, tr("This is not the passphrase of the file of secrets, or the file is "
                                            "damaged. Try again."));
    std::unique_ptr<Vault> vault(new Vault(file, head, std::move(*key)));
    if (!vault->read(plain.view().substr(0, size)))
        return corrupt();
    return vault;
}

/// Name and value in turn, each with its size before it.
bool Vault::read(std::string_view plain)
{
    const auto next = [&plain]() -> std::optional<std::string_view> {
        if (plain.size() < 4)
            return std::nullopt;
        const auto size = qFromLittleEndian<quint32>(plain.data());
        if (plain.size() - 4 < size)
            return std::nullopt;
        const std::string_view text = plain.substr(4, size);
        plain.remove_prefix(4 + size);
        return text;
    };
    while (!plain.empty()) {
        const auto name = next();
        const auto value = name ? next() : std::nullopt;
        if (!value)
            return false;
        m_values[QString::fromUtf8(name->data(), qsizetype(name->size()))] =
            std::make_shared<LockedBytes>(LockedBytes::copyOf(*value));
    }
    return true;
}

Result<void> Vault::save() const
{
    std::size_t size = 0;
    for (const auto &[name, value] : m_values)
        size += 8 + std::size_t(name.toUtf8().size()) + value->size();
    LockedBytes plain(std::max<std::size_t>(size, 1));
    if (plain.isEmpty())
        return fail(ErrorCode::HostLacks, tr("Not enough memory is free to write the file of secrets."));
    char *at = plain.data();
    const auto put = [&at](std::string_view text) {
        qToLittleEndian(quint32(text.size()), at);
        std::memcpy(at + 4, text.data(), text.size());
        at += 4 + text.size();
    };
    for (const auto &[name, value] : m_values) {
        const QByteArray utf8 = name.toUtf8();
        put({utf8.constData(), std::size_t(utf8.size())});
        put(value->view());
    }
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), std::size_t(nonceSize));
    QByteArray sealed(qsizetype(size) + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, plain.unsignedData(), size,
                                               bytesOf(m_head.constData()), std::size_t(m_head.size()), nullptr,
                                               bytesOf(nonce.constData()), m_key.unsignedData());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(m_head + nonce + sealed) < 0 || !file.commit())
        return fail(ErrorCode::Failed, tr("Cannot write the file of secrets %1.").arg(m_file), file.errorString());
    return {};
}

Value Vault::value(const QString &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? Value() : found->second;
}

Result<void> Vault::put(const QString &name, const Value &value)
{
    const auto before = m_values;
    m_values[name] = value;
    auto saved = save();
    if (!saved)
        m_values = before;
    return saved;
}

Result<void> Vault::remove(const QString &name)
{
    const auto before = m_values;
    if (m_values.erase(name) == 0)
        return {};
    auto saved = save();
    if (!saved)
        m_values = before;
    return saved;
}

} // namespace Vitrine::Secrets
