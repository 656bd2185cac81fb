// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/catalogueworker.h"

#include <QCoreApplication>

namespace Vitrine::Store {

/// Of the settings' table: `session/NAME/RUNTIME/SESSION`, as sessionSetting() says it, in two pieces.
inline constexpr QLatin1StringView settingsSession("substr(key, 9 + instr(substr(key, 9), '/'))");
inline constexpr QLatin1StringView settingsName("substr(key, 1, 8 + instr(substr(key, 9), '/'))");

/// Statements in a row; the first that fails keeps the others from being run.
class Steps
{
public:
    explicit Steps(CatalogueDatabase &database) : m_database(database) { run(QStringLiteral("SAVEPOINT steps")); }

    void run(const QString &statement, const QVariantList &values = {})
    {
        if (!m_result)
            return;
        if (auto done = m_database.run(statement, values); !done)
            m_result = std::unexpected(done.error());
    }

    /// The same for one that has to meet a row: `otherwise` when it meets none.
    void runOn(const QString &statement, const QVariantList &values, const Error &otherwise)
    {
        if (!m_result)
            return;
        const auto done = m_database.run(statement, values);
        if (!done)
            m_result = std::unexpected(done.error());
        else if ((*done)->numRowsAffected() == 0)
            missing(otherwise);
    }

    /// All of them, or none: a statement that breaks a reference is undone alone, the others are taken back here.
    [[nodiscard]] Result<void> end()
    {
        if (!m_result) {
            (void)m_database.run(QStringLiteral("ROLLBACK TO steps"));
            if (m_result.error().code == ErrorCode::NotFound && !m_isMissing)
                m_result = fail(ErrorCode::WrongState,
                                QCoreApplication::translate("Vitrine::Store::Catalogue",
                                                            "A layer of the workspace is still needed. Try again."),
                                m_result.error().detail);
        }
        (void)m_database.run(QStringLiteral("RELEASE steps"));
        return m_result;
    }

private:
    void missing(const Error &what)
    {
        m_result = std::unexpected(what);
        m_isMissing = true;
    }

    CatalogueDatabase &m_database;
    Result<void> m_result;
    bool m_isMissing = false; ///< what failed is that a row was not there
};

} // namespace Vitrine::Store
