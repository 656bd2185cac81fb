// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/filesource.h"
#include "ui/files/textlines.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class CodeColors;
class CodeView;
class EmptyState;
class FileBar;
class FileHead;
class ImageView;

/// One file: a head line with what is known of it, and its content as text, picture or bytes. It follows the file while
/// active, keeps the place where the person reads, and says when the file has gone.
class FileView : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Preview, ///< below the tree: name, and a button that opens it in a page of its own
        Page,    ///< a page: path, mode, more
    };
    static constexpr qint64 maxTextBytes = qint64(8) << 20;
    static constexpr qsizetype maxHexBytes = qsizetype(64) << 10;

    FileView(Mode mode, Api::Files &files, CodeColors *colors, QWidget *parent = nullptr);
    ~FileView() override;

    /// `mountPath` is for the path that is shown and copied.
    void showFile(const SessionKey &key, const QByteArray &path, const QString &mountPath);
    void clear();
    [[nodiscard]] QByteArray path() const { return m_source ? m_source->path() : QByteArray(); }
    void setActive(bool active);
    void goToLine(int line);
    /// Opens the search bar; false: there is no text.
    bool find();
    /// Opens the bar that asks for a line; false: there is no text.
    bool askLine();
    void copyPath();
    void takeFocus();

    [[nodiscard]] CodeView *code() const { return m_code; }
    [[nodiscard]] FileSource *source() const { return m_source.get(); }
    [[nodiscard]] QString headText() const;

Q_SIGNALS:
    void openRequested(const QByteArray &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeFoot();
    void render(qint64 sameUntil);
    void renderText(const QByteArray &bytes);
    void showLines(const TextLines &lines);
    void renderImage();
    void renderHex();
    void showMessage(const QString &fact, const QString &sentence, const QString &button = {});
    void sourceStateChanged();
    void updateHead();
    void updateFoot();

    Mode m_mode;
    Api::Files &m_files;
    QString m_mountPath;
    std::unique_ptr<FileSource> m_source;
    bool m_active = false;
    ContentKind m_kind = ContentKind::Text;
    quint64 m_turn = 0; ///< of what is rendered in a worker
    int m_wantedLine = 0;
    bool m_bytesWanted = false; ///< show a picture's bytes

    FileHead *m_head;
    QLabel *m_notice;
    QStackedWidget *m_stack;
    CodeView *m_code;
    ImageView *m_image;
    EmptyState *m_message;
    FileBar *m_bar;
    QWidget *m_foot;
    QLabel *m_footText;
    QPushButton *m_more;
    QTimer m_late;
};

} // namespace Vitrine::Ui
