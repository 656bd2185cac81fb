// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretwords.h"

#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Cli;

namespace {

Usage usage()
{
    Usage made;
    made.path = QStringLiteral("secret give");
    for (const char *name : {"model", "host", "header", "basic", "max-requests", "max-bytes"})
        made.options.append({QLatin1String(name), {}, QStringLiteral("X"), {}});
    made.options.append({QStringLiteral("runtime"), QStringLiteral("r"), QStringLiteral("X"), {}, true});
    made.options.append({QStringLiteral("bearer"), {}, {}, {}});
    for (const char *name : {"method", "path"})
        made.options.append({QLatin1String(name), {}, QStringLiteral("X"), {}, false, true});
    made.least = made.most = 1;
    return made;
}

Result<SecretGrant> grant(const QString &line)
{
    const auto typed =
        Arguments::parse(usage(), (QStringLiteral("KEY -r mine ") + line).split(u' ', Qt::SkipEmptyParts));
    return typed ? grantFrom(QStringLiteral("KEY"), *typed) : std::unexpected(typed.error());
}

} // namespace

/// What `vitrine secret give` makes of what was typed.
class TestSecretWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void providersAreKnown()
    {
        const auto given =
            grant(QStringLiteral("--model anthropic --method post --path /v1/messages --max-requests 9"));
        QVERIFY2(given, given ? "" : qPrintable(given.error().message));
        QCOMPARE(given->address(), QStringLiteral("model.vitrine/anthropic"));
        QCOMPARE(given->host, QStringLiteral("api.anthropic.com"));
        QCOMPARE(given->header, QStringLiteral("x-api-key"));
        QCOMPARE(given->form, SecretForm::Plain);
        QCOMPARE(given->methods, QStringList{QStringLiteral("POST")});
        QCOMPARE(given->maxRequests, 9);
        QVERIFY(grantWords(*given).contains(QLatin1String("api.anthropic.com")));
    }

    void ownEntriesAreMade()
    {
        const auto given = grant(QStringLiteral("--model own=https://llm.example.com:8443/base/ --header X-Key"));
        QVERIFY(given);
        QCOMPARE(given->address(), QStringLiteral("model.vitrine/own"));
        QCOMPARE(given->host, QStringLiteral("llm.example.com"));
        QCOMPARE(int(given->port), 8443);
        QCOMPARE(given->basePath, QStringLiteral("/base"));
        QVERIFY(given->header == QLatin1String("X-Key") && given->form == SecretForm::Plain);
        // A provider's own gateway: its header, another place.
        const auto moved = grant(QStringLiteral("--model openai=https://llm.example.com"));
        QVERIFY(moved && moved->host == QLatin1String("llm.example.com") && moved->form == SecretForm::Bearer);
    }

    void hostsAreTaken()
    {
        const auto given = grant(QStringLiteral("--host GitHub.com --basic x-access-token --path /me/*"));
        QVERIFY(given);
        QCOMPARE(given->address(), QStringLiteral("github.com.vitrine"));
        QVERIFY(given->form == SecretForm::Basic && given->user == QLatin1String("x-access-token"));
        const auto port = grant(QStringLiteral("--host git.example.com:8443"));
        QVERIFY(port && int(port->port) == 8443 && port->form == SecretForm::Bearer);
        QCOMPARE(port->address(), QStringLiteral("git.example.com.vitrine"));
    }

    void mistakesAreSaid_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"", "--model anthropic --host a.example", "--model nobody", "--model own=http://a.example",
              "--model own=https://", "--model own=https://u:p@a.example", "--model own=https://a.example/?x",
              "--model Own=https://a.example", "--host a.example:x", "--host a.example:0", "--host a/b",
              "--host a.example --header Host", "--host a.example --basic a:b", "--host a.example --path x",
              "--host a.example --method G(T", "--host a.example --max-requests 0", "--host a.example --max-bytes x"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void mistakesAreSaid()
    {
        QFETCH(const QString, line);
        const auto given = grant(line);
        QVERIFY(!given);
        QVERIFY(!given.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecretWords)
#include "tst_secretwords.moc"
