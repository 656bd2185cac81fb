// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitserver.h"

#include <QPointer>
#include <QProcess>

Provider::Script gitServer(const QString &root, const QByteArray &authorization)
{
    return [root, authorization](QSslSocket &socket, const Provider::Request &request) {
        if (request.headers.value("authorization") != authorization) {
            Provider::answer(socket, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"test\"\r\n",
                             "who are you?\n");
            return;
        }
        const QList<QByteArray> words = request.line.split(' ');
        const QByteArray target = words.value(1);
        const qsizetype query = target.indexOf('?');
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const auto set = [&environment](const char *name, const QByteArray &value) {
            environment.insert(QLatin1String(name), QString::fromLatin1(value));
        };
        set("GIT_PROJECT_ROOT", root.toLatin1());
        set("GIT_HTTP_EXPORT_ALL", "1");
        set("REMOTE_USER", "test");
        set("REQUEST_METHOD", words.value(0));
        set("PATH_INFO", query < 0 ? target : target.left(query));
        set("QUERY_STRING", query < 0 ? QByteArray() : target.mid(query + 1));
        set("CONTENT_TYPE", request.headers.value("content-type"));
        set("CONTENT_LENGTH", QByteArray::number(request.body.size()));
        set("HTTP_CONTENT_ENCODING", request.headers.value("content-encoding"));
        set("GIT_PROTOCOL", request.headers.value("git-protocol"));
        auto *process = new QProcess(&socket);
        process->setProcessEnvironment(environment);
        QObject::connect(process, &QProcess::finished, &socket, [process, &socket] {
            const QByteArray all = process->readAllStandardOutput();
            const qsizetype end = all.indexOf("\r\n\r\n");
            QByteArray status = "200 OK";
            QByteArray headers;
            const QList<QByteArray> lines = all.left(end).split('\n');
            for (const QByteArray &line : lines) {
                if (line.startsWith("Status: "))
                    status = line.mid(8).trimmed();
                else
                    headers += line.trimmed() + "\r\n";
            }
            Provider::answer(socket, status, headers, all.mid(end + 4));
        });
        process->start(QStringLiteral("git"), {QStringLiteral("http-backend")});
        process->write(request.body);
        process->closeWriteChannel();
    };
}
