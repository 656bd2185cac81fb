// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/door/doorfixture.h"

#include "tests/patience.h"

#include <QDir>
#include <QFile>

namespace Vitrine {

Door::KeyPtr makeKey()
{
    ssh_key key = nullptr;
    if (ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &key) != SSH_OK)
        qFatal("no key");
    return Door::KeyPtr(key);
}

QByteArray publicLine(ssh_key key)
{
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &text) != SSH_OK)
        qFatal("no public key");
    const QByteArray line = QByteArray("ssh-ed25519 ") + text + " person@computer\n";
    ssh_string_free_char(text);
    return line;
}

DoorFixture::DoorFixture(const Door::Limits &limits, Api::Programs *others) : key(makeKey())
{
    engine.addRuntime(QString::fromLatin1(runtime));
    engine.addRuntime(QStringLiteral("other"));
    SessionInfo info;
    info.key = {QString::fromLatin1(runtime), QString::fromLatin1(session)};
    engine.putSession(info);
    QDir(dir.path()).mkdir(QStringLiteral("ssh"));
    QFile::setPermissions(keysFolder(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    writeFile(QStringLiteral("id_ed25519.pub"), publicLine(key.get()));
    auto opened =
        Door::Door::open({engine.nouns(), others ? *others : programs},
                         {0, dir.filePath(QStringLiteral("host-key")), dir.filePath(QStringLiteral("known-hosts")),
                          dir.filePath(QStringLiteral("hosts")), keysFolder()},
                         limits);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text()));
    door = std::move(*opened);
}

void DoorFixture::writeFile(const QString &name, const QByteArray &content, QFileDevice::Permissions mode) const
{
    QFile file(keysFolder() + QLatin1Char('/') + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.setPermissions(mode))
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

std::shared_ptr<Fake::FakeProgram> DoorFixture::program(qsizetype number)
{
    std::shared_ptr<Fake::FakeProgram> found;
    (void)waitUntil([&] {
        found = programs.programs.value(number).lock();
        return found && found->outCredit > 0;
    });
    return found;
}

DoorClient::DoorClient(quint16 port) : m_session(ssh_new())
{
    ssh_session session = m_session.get();
    const bool no = false;
    const int number = port;
    const long patience = 20;
    ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &no);
    ssh_options_set(session, SSH_OPTIONS_HOST, "127.0.0.1");
    ssh_options_set(session, SSH_OPTIONS_PORT, &number);
    ssh_options_set(session, SSH_OPTIONS_TIMEOUT, &patience);
    m_connected = ssh_connect(session) == SSH_OK;
}

DoorClient::~DoorClient()
{
    ssh_disconnect(m_session.get());
}

bool DoorClient::login(const char *user, ssh_key key)
{
    return m_connected && ssh_userauth_publickey(m_session.get(), user, key) == SSH_AUTH_SUCCESS;
}

ssh_channel DoorClient::channel()
{
    ssh_channel made = ssh_channel_new(m_session.get());
    if (ssh_channel_open_session(made) == SSH_OK)
        return made;
    ssh_channel_free(made);
    return nullptr;
}

} // namespace Vitrine
