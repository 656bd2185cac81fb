// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/keyguard.h"
#include "engine/secrets/vault.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sodium.h>
#include <sstream>

using namespace Vitrine;
using namespace Vitrine::Secrets;

namespace {

const VaultCost cheap{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};

Value valueOf(std::string_view text)
{
    return std::make_shared<LockedBytes>(LockedBytes::copyOf(text));
}

LockedBytes phrase(std::string_view text)
{
    return LockedBytes::copyOf(text);
}

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsValues();
    void anotherPassphraseOpensNothing();
    void everyChangedByteIsNoticed();
    void cutFilesAreNoticed();
    void dearFilesAreRefused();
    void isWrittenWithAFreshNonce();
    void memoryIsLocked();
    void theGuardFindsKeys();

private:
    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath(QStringLiteral("v")); }
};

void TestVault::keepsValues()
{
    QFile::remove(file());
    {
        auto vault = Vault::create(file(), phrase("pass"), cheap);
        QVERIFY(vault);
        QVERIFY((*vault)->put(QStringLiteral("A"), valueOf("first value")));
        QVERIFY((*vault)->put(QStringLiteral("Ä"), valueOf("second value")));
        QVERIFY((*vault)->put(QStringLiteral("A"), valueOf("third value")));
        QVERIFY((*vault)->put(QStringLiteral("gone"), valueOf("fourth value")));
        QVERIFY((*vault)->remove(QStringLiteral("gone")));
    }
    QCOMPARE(Vault::create(file(), phrase("pass"), cheap).error().code, ErrorCode::AlreadyExists);
    const auto vault = Vault::open(file(), phrase("pass"));
    QVERIFY(vault);
    QVERIFY((*vault)->value(QStringLiteral("A"))->view() == "third value");
    QVERIFY((*vault)->value(QStringLiteral("Ä"))->view() == "second value");
    QVERIFY(!(*vault)->value(QStringLiteral("gone")));
    const QByteArray bytes = contents(file());
    for (const char *text : {"value", "pass", "A\0"})
        QVERIFY(text[0] == 'A' || !bytes.contains(text));
    QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestVault::anotherPassphraseOpensNothing()
{
    QFile::remove(file());
    QVERIFY(Vault::create(file(), phrase("pass"), cheap));
    for (const char *text : {"Pass", "pass ", "pas", "passpass"})
        QCOMPARE(Vault::open(file(), phrase(text)).error().code, ErrorCode::Rejected);
    QCOMPARE(Vault::open(m_folder.filePath(QStringLiteral("none")), phrase("pass")).error().code, ErrorCode::NotFound);
}

void TestVault::everyChangedByteIsNoticed()
{
    QFile::remove(file());
    {
        auto vault = Vault::create(file(), phrase("pass"), cheap);
        QVERIFY((*vault)->put(QStringLiteral("A"), valueOf("first value")));
    }
    const QByteArray good = contents(file());
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = char(bad.at(at) ^ 1);
        overwrite(file(), bad);
        const auto opened = Vault::open(file(), phrase("pass"));
        QVERIFY2(!opened, qPrintable(QString::number(at)));
    }
    overwrite(file(), good);
    QVERIFY(Vault::open(file(), phrase("pass")));
}

void TestVault::cutFilesAreNoticed()
{
    QFile::remove(file());
    QVERIFY(Vault::create(file(), phrase("pass"), cheap));
    const QByteArray good = contents(file());
    for (qsizetype size = 0; size < good.size(); size += 3) {
        overwrite(file(), good.left(size));
        QVERIFY(!Vault::open(file(), phrase("pass")));
    }
    overwrite(file(), good + 'x');
    QVERIFY(!Vault::open(file(), phrase("pass")));
}

void TestVault::dearFilesAreRefused()
{
    QFile::remove(file());
    QVERIFY(Vault::create(file(), phrase("pass"), cheap));
    const QByteArray good = contents(file());
    for (const qsizetype at : {8, 16}) { // operations, memory
        QByteArray bad = good;
        bad.replace(at, 8, QByteArray(7, '\xff') + '\x7f');
        overwrite(file(), bad);
        QCOMPARE(Vault::open(file(), phrase("pass")).error().code, ErrorCode::Corrupt);
    }
}

void TestVault::isWrittenWithAFreshNonce()
{
    QFile::remove(file());
    auto vault = Vault::create(file(), phrase("pass"), cheap);
    QVERIFY((*vault)->put(QStringLiteral("A"), valueOf("same value")));
    const QByteArray once = contents(file());
    QVERIFY((*vault)->put(QStringLiteral("A"), valueOf("same value")));
    const QByteArray twice = contents(file());
    QCOMPARE(once.left(40), twice.left(40));
    QVERIFY(once.mid(40, 24) != twice.mid(40, 24));
    QVERIFY(once.mid(64) != twice.mid(64));
}

void TestVault::memoryIsLocked()
{
    const auto value = valueOf("some value that is locked");
    // The kernel's own words about the pages that it lies in.
    std::ifstream maps("/proc/self/smaps");
    std::string line;
    bool inside = false;
    std::string flags;
    const auto address = reinterpret_cast<std::uintptr_t>(value->view().data());
    while (std::getline(maps, line)) {
        unsigned long begin = 0;
        unsigned long end = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx ", &begin, &end) == 2)
            inside = address >= begin && address < end;
        else if (inside && line.starts_with("VmFlags:"))
            flags = line + ' ';
    }
#ifdef __SANITIZE_ADDRESS__
    qInfo("AddressSanitizer makes mlock() do nothing: whether the memory is locked is looked at in other builds.");
#else
    QVERIFY2(flags.contains(" lo "), flags.c_str()); // locked
#endif
    QVERIFY2(flags.contains(" dd "), flags.c_str()); // do not dump
    QByteArray bytes("wiped when it is taken");
    const char *const where = bytes.constData();
    const auto taken = LockedBytes::takeFrom(bytes);
    QVERIFY(taken.view() == "wiped when it is taken");
    QVERIFY(bytes.isEmpty());
    Q_UNUSED(where)
    keepMemoryOutOfDumps();
    QCOMPARE(contents(QStringLiteral("/proc/self/coredump_filter")).trimmed().toLong(nullptr, 16), 0);
}

void TestVault::theGuardFindsKeys()
{
    const QByteArray key = "abcabcabd-key";
    const QByteArray text = "xxabcabcabcabd-keabcabcabd-kxabc";
    for (qsizetype piece = 1; piece <= text.size(); ++piece) {
        KeyGuard guard;
        guard.watchFor(valueOf({key.constData(), size_t(key.size())}));
        QByteArray out;
        for (qsizetype at = 0; at < text.size(); at += piece) {
            const auto passed = guard.pass(text.mid(at, piece));
            QVERIFY(passed);
            out += *passed;
        }
        QCOMPARE(out + guard.rest(), text); // nothing that is no key is lost or late for ever
        QByteArray with = "before" + text + key + "after";
        KeyGuard second;
        second.watchFor(valueOf({key.constData(), size_t(key.size())}));
        bool found = false;
        QByteArray sent;
        for (qsizetype at = 0; at < with.size() && !found; at += piece) {
            const auto passed = second.pass(with.mid(at, piece));
            found = !passed;
            sent += passed.value_or(QByteArray());
        }
        QVERIFY(found);
        QVERIFY(!sent.contains(key.left(10)) || text.contains(key.left(10)));
    }
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
